package org.digitlab.network.keras;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.digitlab.files.InvalidFileException;

/**
 * The architecture of a Keras model that is a single chain of layers.
 *
 * @param input   shape of the input without the number of images, for instance 28, 28, 1
 * @param version version of Keras, "" if unknown
 * @param backend backend of Keras, "" if unknown
 */
record Architecture(List<KerasLayer> layers, List<Integer> input, String version, String backend) {

    static final int MAX_BYTES = 4 << 20;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).build()).build());
    private static final Set<String> FUNCTIONAL = Set.of("Functional", "Model");
    private static final int MAX_LAYERS = 200;
    private static final Set<String> COMPUTED = new TreeSet<>(Set.of("Conv2D", "Dense", "MaxPooling2D",
            "AveragePooling2D", "GlobalMaxPooling2D", "GlobalAveragePooling2D", "ZeroPadding2D", "Flatten", "Reshape",
            "BatchNormalization", "Dropout", "Activation", "ReLU", "LeakyReLU", "ELU", "Softmax", "Rescaling"));
    /** Another name of a computed layer, and layers without effect in prediction. */
    private static final Set<String> OTHERS = Set.of("Convolution2D", "InputLayer", "SpatialDropout2D", "GaussianNoise",
            "GaussianDropout", "AlphaDropout", "ActivityRegularization", "RandomRotation", "RandomTranslation", "RandomZoom");

    static Architecture parse(Path file, String json) throws InvalidFileException {
        JsonNode tree;
        try {
            tree = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new InvalidFileException(file.toString(),
                    "the architecture is damaged or truncated, expected the JSON of Keras's model.to_json()", e);
        }
        if (!tree.path("class_name").isTextual() || !tree.has("config")) {
            throw new InvalidFileException(file, "no architecture found, expected the JSON of Keras's model.to_json()");
        }
        String version = tree.path("keras_version").asText("");
        KerasModel.checkVersion(file, version);
        List<KerasLayer> layers = layers(file, tree);
        return new Architecture(layers, input(file, tree, layers), version, tree.path("backend").asText(""));
    }

    private static List<KerasLayer> layers(Path file, JsonNode tree) throws InvalidFileException {
        String type = tree.get("class_name").asText();
        boolean functional = FUNCTIONAL.contains(type);
        if (!functional && !type.equals("Sequential")) {
            throw new InvalidFileException(file,
                    "the model is a %s, expected a Sequential or Functional model".formatted(type));
        }
        JsonNode config = tree.get("config");
        JsonNode list = config.isArray() ? config : config.path("layers");
        if (list.isEmpty() || list.size() > MAX_LAYERS) {
            throw new InvalidFileException(file,
                    "the model has %d layers, expected 1 to %d".formatted(list.size(), MAX_LAYERS));
        }
        List<KerasLayer> layers = new ArrayList<>();
        for (JsonNode node : list) {
            layers.add(layer(file, node));
        }
        checkTypes(layers);
        if (functional) {
            checkChain(file, config, layers);
        }
        return List.copyOf(layers);
    }

    private static void checkTypes(List<KerasLayer> layers) throws InvalidFileException {
        for (KerasLayer layer : layers) {
            if (layer.type().equals("Lambda")) {
                throw layer.fault("is Python code, which runs only in Keras, expected one of Keras's own layers: "
                        + String.join(", ", COMPUTED));
            }
            if (!COMPUTED.contains(layer.type()) && !OTHERS.contains(layer.type())) {
                throw layer.fault("is not supported, expected " + String.join(", ", COMPUTED));
            }
        }
    }

    /** Checks that the layers of a Functional model, which may be any graph, form a chain. */
    private static void checkChain(Path file, JsonNode config, List<KerasLayer> layers) throws InvalidFileException {
        for (int i = 0; i < layers.size(); i++) {
            JsonNode inbound = config.get("layers").get(i).path("inbound_nodes");
            boolean follows = i == 0 ? inbound.isEmpty()
                    : inbound.size() == 1 && layers.get(i - 1).name().equals(predecessor(inbound.get(0)));
            if (!follows) {
                throw layers.get(i).fault("does not follow the previous layer, expected a single chain of layers");
            }
        }
        JsonNode outputs = config.path("output_layers");
        if (outputs.path(0).isArray() && outputs.size() != 1) {
            throw new InvalidFileException(file, "the model has %d outputs, expected one".formatted(outputs.size()));
        }
    }

    /** Returns the name of the only layer that a node reads, or null. */
    private static String predecessor(JsonNode node) {
        if (node.isObject()) {
            // The format of Keras 2.13 and later.
            JsonNode arguments = node.path("args");
            return arguments.size() == 1
                    ? arguments.get(0).path("config").path("keras_history").path(0).asText(null) : null;
        }
        JsonNode from = node.path(0).isTextual() ? node : node.path(0);
        return node.size() == 1 || from == node ? from.path(0).asText(null) : null;
    }

    private static KerasLayer layer(Path file, JsonNode node) {
        JsonNode config = node.path("config");
        String name = config.path("name").asText(node.path("name").asText("?"));
        return new KerasLayer(file, node.path("class_name").asText("?"), name, config);
    }

    private static List<Integer> input(Path file, JsonNode tree, List<KerasLayer> layers) throws InvalidFileException {
        KerasLayer first = layers.get(0);
        JsonNode shape = first.field("batch_input_shape", "batch_shape");
        if (shape.isMissingNode()) {
            shape = tree.get("config").path("build_input_shape");
        }
        List<Integer> input = new ArrayList<>();
        for (int i = 1; i < shape.size(); i++) {
            input.add(shape.get(i).asInt());
        }
        if (input.isEmpty() && first.config().hasNonNull("input_dim")) {
            input.add(first.count("input_dim"));
        }
        if (ValueLayout.of(input) == null) {
            throw new InvalidFileException(file, input.isEmpty() ? "the input shape is missing, expected %s"
                    .formatted(Translation.EXPECTED_INPUT) : "the input shape is %s, expected %s".formatted(
                    ArrayShape.text(input), Translation.EXPECTED_INPUT));
        }
        return List.copyOf(input);
    }
}
