package org.digitlab.network.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.digitlab.data.DigitData;
import org.digitlab.data.LabeledImages;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.LayerSpec;
import org.digitlab.network.architecture.NetworkSummary;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.keras.KerasFixture;
import org.digitlab.network.model.DigitModel;
import org.digitlab.network.model.ModelFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs exported models in ONNX Runtime; needs the profile onnx. */
class OnnxRuntimeTest {

    private static final int IMAGES = 100;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void theShippedModelsPredictTheSame(Family family) throws IOException, OrtException {
        assertSamePredictions(ModelFile.shipped(family));
    }

    @ParameterizedTest
    @ValueSource(strings = {"channels-last", "channels-first", "functional", "row-sigmoid", "square-logits", "row-reshaped"})
    void importedModelsPredictTheSame(String name) throws IOException, OrtException {
        assertSamePredictions(ModelFile.open(KerasFixture.file(name)));
    }

    @Test
    void aDilatedConvolutionPredictsTheSame() throws IOException, OrtException {
        assertSamePredictions(OnnxFixture.dilated(folder));
    }

    @Test
    void batchNormalisationPredictsTheSame() throws IOException, OrtException {
        Variant variant = new Variant("small", Family.CNN, "Small", "", List.of(LayerSpec.conv(3, 5).withBatchNorm(),
                LayerSpec.maxPool(2), new LayerSpec.Conv(4, 3, true, false), LayerSpec.dense(6).withBatchNorm()));
        float[] weights = new float[NetworkSummary.of(variant).parameters()];
        Random random = new Random(3);
        for (int i = 0; i < weights.length; i++) {
            // Variances must be positive.
            weights[i] = 0.05f + random.nextFloat() / 5;
        }
        assertSamePredictions(DigitModel.of(variant, new WeightSnapshot(weights, 0), null));
    }

    private void assertSamePredictions(DigitModel model) throws IOException, OrtException {
        Path file = folder.resolve("model.onnx");
        OnnxFile.save(model, file);
        float[] pixels = pixels();
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(file.toString());
                OnnxTensor input = OnnxTensor.createTensor(environment, FloatBuffer.wrap(pixels), new long[] {IMAGES, 784});
                OrtSession.Result result = session.run(Map.of(OnnxFile.INPUT, input))) {
            float[][] outputs = (float[][]) result.get(OnnxFile.OUTPUT).orElseThrow().getValue();
            float[] expected = Arrays.copyOf(model.probabilities(pixels, IMAGES), IMAGES * 10);
            for (int image = 0; image < IMAGES; image++) {
                assertThat(outputs[image]).containsExactly(Arrays.copyOfRange(expected, image * 10, image * 10 + 10),
                        within(1e-4f));
            }
        }
    }

    private static float[] pixels() throws IOException {
        LabeledImages images = DigitData.bundled().training();
        float[] pixels = new float[IMAGES * LabeledImages.PIXELS];
        for (int image = 0; image < IMAGES; image++) {
            images.copyScaled(image, pixels, image * LabeledImages.PIXELS);
        }
        return pixels;
    }
}
