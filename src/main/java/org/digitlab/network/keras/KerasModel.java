package org.digitlab.network.keras;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitlab.files.InvalidFileException;
import org.digitlab.files.Sha256;

/** A Keras 1 or 2 model for digits, checked as far as that is possible before its weights are read. */
public final class KerasModel implements AutoCloseable {

    /** The way round for what Keras 3 wrote. */
    static final String EXPECTED_2 = "expected a .h5 of Keras 1 or 2: build the same layers with the package tf_keras, "
            + "hand the weights over (new.set_weights(old.get_weights())) and save that as .h5";

    private final KerasFiles files;
    private final H5File file;
    private final KerasWeights weights;
    private final Architecture architecture;
    private final String version;
    private final String backend;

    private KerasModel(KerasFiles given, H5File file) throws IOException {
        this.file = file;
        version = attribute("keras_version").orElse("");
        checkVersion(given.weights(), version);
        Optional<String> inside = attribute("model_config");
        files = given.architecture() == null && inside.isEmpty() ? given.withNeighbour().orElse(given) : given;
        weights = new KerasWeights(file);
        architecture = files.architecture() == null
                ? Architecture.parse(files.weights(), inside.orElseThrow(this::weightsAlone))
                : Architecture.parse(files.architecture(), json(files.architecture()));
        weights.checkAgainst(architecture.layers());
        backend = attribute("backend").orElse(architecture.backend());
    }

    /** @throws IOException one sentence that names the file, what is wrong with it and what was expected */
    public static KerasModel open(KerasFiles files) throws IOException {
        H5File file = H5File.open(files.weights());
        try {
            return new KerasModel(files, file);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    static void checkVersion(Path file, String version) throws InvalidFileException {
        if (version.startsWith("3")) {
            throw new InvalidFileException(file, "was saved by Keras %s, %s".formatted(version, EXPECTED_2));
        }
    }

    private InvalidFileException weightsAlone() {
        return file.fault("holds weights alone, expected the architecture as well: put the text of model.to_json() "
                + "beside it as .json of the same name, or save both by model.save()");
    }

    private Optional<String> attribute(String name) throws InvalidFileException {
        return file.texts("/", name).flatMap(texts -> texts.stream().findFirst());
    }

    private static String json(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new InvalidFileException(file, "no such file, expected the JSON of Keras's model.to_json()");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(Architecture.LARGEST + 1);
            if (bytes.length > Architecture.LARGEST) {
                throw new InvalidFileException(file, "is larger than %d MB, expected the JSON of Keras's "
                        .formatted(Architecture.LARGEST >> 20) + "model.to_json()");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /**
     * How its kernels may have to be turned: Theano turns them half round, and Keras 1 does not say what it ran on.
     *
     * @return one or both
     */
    public List<Boolean> turns() {
        return backend.isEmpty() ? List.of(false, true) : List.of(backend.equals("theano"));
    }

    /**
     * Its layers and weights as a network.
     *
     * @param pixels what it was trained with; the network takes 0 to 1 nonetheless
     * @param turned one of {@link #turns}
     * @throws IOException one sentence that names the file, what is wrong with it and what was expected
     */
    public KerasNetwork network(PixelScaling pixels, boolean turned) throws IOException {
        Translation translation = new Translation(ValueLayout.of(architecture.input()), pixels.line(), weights, turned);
        List<KerasLayer> layers = architecture.layers();
        try {
            for (KerasLayer layer : layers) {
                translation.add(layer);
            }
            return translation.finish(layers.get(layers.size() - 1));
        } catch (RuntimeException e) {
            throw new InvalidFileException(files.weights().toString(),
                    "its layers do not fit each other, expected a model for 28 × 28 images", e);
        }
    }

    /** What wrote it, for instance "Keras 2.2.4". */
    public String version() {
        return ("Keras " + (version.isEmpty() ? architecture.version() : version)).strip();
    }

    /** Where it came from, for a manifest: files with their SHA-256, and Keras's backend. */
    public Map<String, Object> source() throws IOException {
        Map<String, Object> source = new LinkedHashMap<>();
        if (!backend.isEmpty()) {
            source.put("backend", backend);
        }
        Map<String, String> sums = new LinkedHashMap<>();
        for (Path path : files.all().toList()) {
            try (InputStream in = Files.newInputStream(path)) {
                sums.put(path.getFileName().toString(), Sha256.of(in));
            }
        }
        source.put("sha256", sums);
        return source;
    }

    @Override
    public void close() {
        file.close();
    }
}
