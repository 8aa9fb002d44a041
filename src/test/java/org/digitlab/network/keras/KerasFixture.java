package org.digitlab.network.keras;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.Group;
import io.jhdf.api.WritableGroup;
import io.jhdf.api.WritableNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A Keras model that tests can modify and write; the models in the resources come from src/test/keras. */
public final class KerasFixture {

    /** Null for a file that contains only weights. */
    public String config;
    public String version = "2.4.0";
    public String backend = "tensorflow";
    /** Arrays by layer, then by path within the layer. */
    public final Map<String, Map<String, Object>> arrays = new LinkedHashMap<>();

    /** Returns the file of a model in the resources. */
    public static Path file(String name) {
        return resource(name + ".h5");
    }

    public static Path resource(String fileName) {
        try {
            return Path.of(KerasFixture.class.getResource(fileName).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static KerasFixture read(String name) {
        KerasFixture fixture = new KerasFixture();
        try (HdfFile file = new HdfFile(file(name))) {
            fixture.config = (String) file.getAttribute("model_config").getData();
            Group root = (Group) file.getChild("model_weights");
            for (String layer : (String[]) root.getAttribute("layer_names").getData()) {
                Group group = (Group) root.getChild(layer);
                Map<String, Object> arrays = new LinkedHashMap<>();
                var names = group.getAttribute("weight_names");
                for (String array : names.isEmpty() ? new String[0] : (String[]) names.getData()) {
                    arrays.put(array, group.getDatasetByPath(array).getData());
                }
                fixture.arrays.put(layer, arrays);
            }
        }
        return fixture;
    }

    public KerasFixture config(String from, String to) {
        if (!config.contains(from)) {
            throw new IllegalArgumentException("No \"" + from + "\" in " + config);
        }
        config = config.replace(from, to);
        return this;
    }

    /** Replaces an array of a layer; both names are prefixes. */
    public KerasFixture array(String layer, String array, UnaryOperator<Object> edit) {
        arrays.entrySet().stream().filter(entry -> entry.getKey().startsWith(layer)).findFirst().orElseThrow()
                .getValue().replaceAll((path, values) ->
                        path.substring(path.indexOf('/') + 1).startsWith(array) ? edit.apply(values) : values);
        return this;
    }

    public Path write(Path file) {
        try (WritableHdfFile written = HdfFile.write(file)) {
            attribute(written, "model_config", config);
            attribute(written, "keras_version", version);
            attribute(written, "backend", backend);
            WritableGroup root = config == null ? written : written.putGroup("model_weights");
            root.putAttribute("layer_names", arrays.keySet().toArray(String[]::new));
            // Keras also writes empty groups, which this writer cannot.
            arrays.entrySet().stream().filter(layer -> !layer.getValue().isEmpty())
                    .forEach(layer -> write(root.putGroup(layer.getKey()), layer.getValue()));
        }
        return file;
    }

    /** Writes the architecture as JSON and the weights next to it; returns the JSON file. */
    public Path writeApart(Path folder, String name) {
        try {
            Path json = Files.writeString(folder.resolve(name + ".json"), config);
            config = null;
            write(folder.resolve(name + ".h5"));
            return json;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void attribute(WritableNode node, String name, String text) {
        if (text != null) {
            node.putAttribute(name, text);
        }
    }

    private static void write(WritableGroup layer, Map<String, Object> content) {
        layer.putAttribute("weight_names", content.keySet().toArray(String[]::new));
        Map<String, WritableGroup> groups = new LinkedHashMap<>();
        content.forEach((path, values) -> {
            List<String> parts = List.of(path.split("/"));
            WritableGroup group = parts.size() == 1 ? layer
                    : groups.computeIfAbsent(parts.get(0), layer::putGroup);
            group.putDataset(parts.get(parts.size() - 1), values);
        });
    }
}
