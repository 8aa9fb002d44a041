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

/** Makes a checked zip into a network; nothing in it is trusted before it is measured. */
public final class ModelReader {

    public static final String CONFIGURATION = "configuration.json";
    public static final String COEFFICIENTS = "coefficients.bin";
    public static final String MANIFEST = "digit-lab.json";

    private final ModelZip zip;

    private ModelReader(ModelZip zip) {
        this.zip = zip;
    }

    static DigitModel read(String file, InputStream in) throws IOException {
        return read(new ModelZip(file, in, Set.of()));
    }

    static DigitModel read(ModelZip zip) throws IOException {
        return new ModelReader(zip).model();
    }

    private DigitModel model() throws IOException {
        MultiLayerConfiguration configuration = new ConfigurationReader(zip).read();
        float[] coefficients = FloatEntry.read(zip, COEFFICIENTS);
        long expected = configuration.getConfs().stream().map(NeuralNetConfiguration::getLayer)
                .mapToLong(ConfigurationReader::parameters).sum();
        if (coefficients.length != expected) {
            throw zip.fault("it holds %d weights where its layers need %d".formatted(coefficients.length, expected));
        }
        return tried(configuration, coefficients, manifest());
    }

    /** The model, once it has answered for an image. */
    private DigitModel tried(MultiLayerConfiguration configuration, float[] coefficients, Manifest manifest)
            throws InvalidFileException {
        float[] answer;
        DigitModel model;
        try {
            model = new DigitModel(NetworkFactory.restore(configuration, coefficients), manifest);
            // By Deeplearning4j, which checks every shape itself.
            model.computeWith(EngineKind.BUILTIN);
            answer = model.probabilities(new float[LabeledImages.PIXELS], 1);
            model.computeWith(EngineKind.ACCELERATED);
        } catch (RuntimeException e) {
            throw zip.fault("it does not take 28 × 28 images, expected 784 inputs and 10 outputs", e);
        }
        if (answer.length != LabeledImages.CLASSES || !new WeightSnapshot(answer, 0).isFinite()) {
            throw zip.fault("its answer to a blank image is not ten probabilities, expected a trained network");
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
            throw zip.fault(MANIFEST + " is not a manifest of this program", e);
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
}
