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

/** A Keras 1 or 2 model for digits, checked as far as possible before its weights are read. */
public final class KerasModel implements AutoCloseable {

    /** How to convert a file of Keras 3. */
    static final String EXPECTED_2 = "expected a .h5 file of Keras 1 or 2: build the same layers with tf_keras, "
            + "copy the weights with new.set_weights(old.get_weights()), and save the model as .h5";

    private final KerasFiles files;
    private final H5File file;
    private final KerasWeights weights;
    private final Architecture architecture;
    private final String version;
    private final String backend;

    private KerasModel(KerasFiles found, H5File file) throws IOException {
        this.file = file;
        version = attribute("keras_version").orElse("");
        checkVersion(found.weights(), version);
        Optional<String> inside = attribute("model_config");
        files = found.architecture() == null && inside.isEmpty() ? found.withNeighbour().orElse(found) : found;
        weights = new KerasWeights(file);
        architecture = files.architecture() == null
                ? Architecture.parse(files.weights(), inside.orElseThrow(this::missingArchitecture))
                : Architecture.parse(files.architecture(), json(files.architecture()));
        weights.checkAgainst(architecture.layers());
        backend = attribute("backend").orElse(architecture.backend());
    }

    /** @throws IOException with one sentence that names the file, what is wrong and what was expected */
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
            throw new InvalidFileException(file, "the model was saved by Keras %s, %s".formatted(version, EXPECTED_2));
        }
    }

    private InvalidFileException missingArchitecture() {
        return file.fault("the file contains only weights, expected the architecture too: save the text of "
                + "model.to_json() next to it as .json with the same name, or save both with model.save()");
    }

    private Optional<String> attribute(String name) throws InvalidFileException {
        return file.texts("/", name).flatMap(texts -> texts.stream().findFirst());
    }

    private static String json(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new InvalidFileException(file, "no such file, expected the JSON of Keras's model.to_json()");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(Architecture.MAX_BYTES + 1);
            if (bytes.length > Architecture.MAX_BYTES) {
                throw new InvalidFileException(file, "the file is larger than %d MB, expected the JSON of Keras's "
                        .formatted(Architecture.MAX_BYTES >> 20) + "model.to_json()");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /**
     * Returns whether kernels are flipped: Theano rotates them by 180°, and Keras 1 does not record its backend.
     *
     * @return one value, or both if the backend is unknown
     */
    public List<Boolean> possibleFlips() {
        return backend.isEmpty() ? List.of(false, true) : List.of(backend.equals("theano"));
    }

    /**
     * Converts layers and weights to a network.
     *
     * @param pixels  pixel scaling of the model's training; the network's own inputs are 0 to 1
     * @param flipped one of {@link #possibleFlips}
     * @throws IOException with one sentence that names the file, what is wrong and what was expected
     */
    public KerasNetwork network(PixelScaling pixels, boolean flipped) throws IOException {
        Translation translation = new Translation(ValueLayout.of(architecture.input()), pixels.map(), weights, flipped);
        List<KerasLayer> layers = architecture.layers();
        try {
            for (KerasLayer layer : layers) {
                translation.add(layer);
            }
            return translation.finish(layers.get(layers.size() - 1));
        } catch (RuntimeException e) {
            throw new InvalidFileException(files.weights().toString(),
                    "the layers do not fit together, expected a model for 28 × 28 images", e);
        }
    }

    /** Returns the program that saved the model, for instance "Keras 2.2.4". */
    public String version() {
        return ("Keras " + (version.isEmpty() ? architecture.version() : version)).strip();
    }

    /** Returns the source for a manifest: files with their SHA-256, and Keras's backend. */
    public Map<String, Object> source() throws IOException {
        Map<String, Object> source = new LinkedHashMap<>();
        if (!backend.isEmpty()) {
            source.put("backend", backend);
        }
        Map<String, String> sums = new LinkedHashMap<>();
        for (Path path : files.all().toList()) {
            sums.put(path.getFileName().toString(), Sha256.of(path));
        }
        source.put("sha256", sums);
        return source;
    }

    @Override
    public void close() {
        file.close();
    }
}
