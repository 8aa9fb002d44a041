package org.digitlab.network;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.digitlab.data.LabeledImages;
import org.digitlab.files.InvalidFileException;

/** Makes a checked zip into a network; nothing in it is trusted before it is measured. */
final class ModelReader {

    static final String CONFIGURATION = "configuration.json";
    static final String COEFFICIENTS = "coefficients.bin";
    static final String UPDATER = "updaterState.bin";
    static final String MANIFEST = "digit-lab.json";

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).build()).build());
    private static final List<String> KNOWN_CLASSES =
            List.of("org.deeplearning4j.nn.conf.", "org.deeplearning4j.nn.weights.", "org.nd4j.linalg.");

    private final ModelZip zip;

    private ModelReader(ModelZip zip) {
        this.zip = zip;
    }

    static DigitModel read(String file, InputStream in) throws IOException {
        return new ModelReader(new ModelZip(file, in)).model();
    }

    private DigitModel model() throws IOException {
        MultiLayerConfiguration configuration = configuration();
        float[] coefficients = coefficients();
        long expected = declaredParameters(configuration);
        if (coefficients.length != expected) {
            throw zip.fault("it holds %d weights where its layers need %d".formatted(coefficients.length, expected));
        }
        Manifest manifest = manifest();
        String variant = manifest == null || manifest.variant() == null ? DigitModel.CUSTOM : manifest.variant();
        DigitModel model = new DigitModel(NetworkFactory.restore(configuration, coefficients), variant, manifest);
        checkShapes(model);
        return model;
    }

    private MultiLayerConfiguration configuration() throws IOException {
        byte[] json = zip.required(CONFIGURATION);
        try {
            checkClasses(JSON.readTree(json));
            return MultiLayerConfiguration.fromJson(new String(json, StandardCharsets.UTF_8));
        } catch (InvalidFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw zip.fault(CONFIGURATION + " is not the configuration of a Deeplearning4j network");
        }
    }

    private void checkClasses(JsonNode node) throws InvalidFileException {
        JsonNode type = node.get("@class");
        if (type != null && KNOWN_CLASSES.stream().noneMatch(type.asText()::startsWith)) {
            throw zip.fault("its configuration names the foreign class " + type.asText());
        }
        for (JsonNode child : node) {
            checkClasses(child);
        }
    }

    private long declaredParameters(MultiLayerConfiguration configuration) throws InvalidFileException {
        try {
            return configuration.getConfs().stream().map(NeuralNetConfiguration::getLayer)
                    .mapToLong(layer -> layer.initializer() == null ? 0 : layer.initializer().numParams(layer)).sum();
        } catch (RuntimeException e) {
            throw zip.fault("its layers do not say how many weights they have");
        }
    }

    /** One row of floats: shape buffer (LONG) and data buffer (FLOAT) as {@code Nd4j.write} lays them out. */
    private float[] coefficients() throws IOException {
        byte[] bytes = zip.required(COEFFICIENTS);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            in.readUTF();
            long shapeLength = in.readLong();
            if (shapeLength < 4 || shapeLength > 64 || !in.readUTF().equals("LONG")) {
                throw zip.fault(COEFFICIENTS + " does not start with an array's shape");
            }
            in.skipNBytes(shapeLength * Long.BYTES);
            in.readUTF();
            long length = in.readLong();
            if (!in.readUTF().equals("FLOAT") || length * Float.BYTES != in.available()) {
                throw zip.fault(COEFFICIENTS + " does not hold the 32-bit weights that it declares");
            }
            float[] values = new float[(int) length];
            ByteBuffer.wrap(bytes, bytes.length - in.available(), in.available()).asFloatBuffer().get(values);
            for (float value : values) {
                if (!Float.isFinite(value)) {
                    throw zip.fault(COEFFICIENTS + " holds a weight that is not a finite number");
                }
            }
            return values;
        } catch (java.io.EOFException e) {
            throw zip.fault(COEFFICIENTS + " is cut off");
        }
    }

    private Manifest manifest() throws IOException {
        byte[] json = zip.optional(MANIFEST);
        if (json == null) {
            return null;
        }
        Manifest manifest;
        try {
            manifest = JSON.readValue(json, Manifest.class);
        } catch (IOException e) {
            throw zip.fault(MANIFEST + " is not a manifest of this program");
        }
        if (manifest == null) {
            throw zip.fault(MANIFEST + " is not a manifest of this program");
        }
        if (!Manifest.SCALED.equals(manifest.preprocessing())) {
            throw zip.fault("its pixels were prepared as \"%s\", expected \"%s\""
                    .formatted(manifest.preprocessing(), Manifest.SCALED));
        }
        return manifest;
    }

    private void checkShapes(DigitModel model) throws InvalidFileException {
        try {
            float[] output = model.probabilities(new float[LabeledImages.PIXELS], 1);
            if (output.length == LabeledImages.CLASSES) {
                return;
            }
        } catch (RuntimeException e) {
            throw zip.fault("it does not take 28 × 28 images, expected 784 inputs and 10 outputs");
        }
        throw zip.fault("it does not tell ten digits apart, expected 784 inputs and 10 outputs");
    }
}
