package org.digitlab.network.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.digitlab.data.LabeledImages;
import org.digitlab.files.InvalidFileException;
import org.digitlab.network.architecture.NetworkFactory;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.engine.EngineKind;

/** Reads a model from a zip and checks every part before using it. */
public final class ModelReader {

    public static final String CONFIGURATION = "configuration.json";
    public static final String COEFFICIENTS = "coefficients.bin";
    public static final String MANIFEST = "digit-lab.json";

    private final ModelZip zip;

    ModelReader(ModelZip zip) {
        this.zip = zip;
    }

    static DigitModel read(String file, InputStream in) throws IOException {
        return new ModelReader(new ModelZip(file, in, Set.of())).read();
    }

    DigitModel read() throws IOException {
        MultiLayerConfiguration configuration = new ConfigurationReader(zip).read();
        float[] coefficients = FloatEntry.read(zip, COEFFICIENTS);
        long expected = configuration.getConfs().stream().map(NeuralNetConfiguration::getLayer)
                .mapToLong(ConfigurationReader::parameters).sum();
        if (coefficients.length != expected) {
            throw zip.fault("the file contains %d weights, but the layers need %d"
                    .formatted(coefficients.length, expected));
        }
        return tested(configuration, coefficients, manifest());
    }

    /** Returns the model after predicting a blank image. */
    private DigitModel tested(MultiLayerConfiguration configuration, float[] coefficients, Manifest manifest)
            throws InvalidFileException {
        float[] output;
        DigitModel model;
        try {
            model = new DigitModel(NetworkFactory.restore(configuration, coefficients), manifest);
            // Deeplearning4j checks every shape.
            model.computeWith(EngineKind.BUILTIN);
            output = model.probabilities(new float[LabeledImages.PIXELS], 1);
            model.computeWith(EngineKind.ACCELERATED);
        } catch (RuntimeException e) {
            throw zip.fault("the network does not accept 28 × 28 images, expected 784 inputs and 10 outputs", e);
        }
        if (output.length != LabeledImages.CLASSES || !new WeightSnapshot(output, 0).isFinite()) {
            throw zip.fault("the output for a blank image is not ten probabilities, expected a trained network");
        }
        return model;
    }

    private Manifest manifest() throws IOException {
        byte[] json = zip.optional(MANIFEST);
        if (json == null) {
            return null;
        }
        Manifest manifest;
        try {
            manifest = ConfigurationReader.JSON.readValue(json, Manifest.class);
        } catch (IOException e) {
            throw zip.fault(MANIFEST + " is not a Digit Lab manifest", e);
        }
        if (manifest == null) {
            throw zip.fault(MANIFEST + " is not a Digit Lab manifest");
        }
        if (!Manifest.SCALED.equals(manifest.preprocessing())) {
            throw zip.fault("the preprocessing is \"%s\", expected \"%s\""
                    .formatted(manifest.preprocessing(), Manifest.SCALED));
        }
        return manifest;
    }
}
