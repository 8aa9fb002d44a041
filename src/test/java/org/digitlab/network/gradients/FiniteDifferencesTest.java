package org.digitlab.network.gradients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.network.engine.EngineKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.activations.Activation;

class FiniteDifferencesTest {

    @ParameterizedTest
    @EnumSource
    void gradientsOfASmoothNetworkEqualFiniteDifferences(EngineKind engine) {
        assertFiniteDifferences(SmoothNetworks.ofEveryLayer(CNN2DFormat.NCHW), engine);
    }

    @Test
    void gradientsWithChannelsLastEqualFiniteDifferences() {
        assertFiniteDifferences(SmoothNetworks.ofEveryLayer(CNN2DFormat.NHWC), EngineKind.BUILTIN);
    }

    @Test
    void gradientsOfADenseNetworkWithDropoutEqualFiniteDifferences() {
        MultiLayerNetwork network = SmoothNetworks.network(InputType.feedForward(Lead.PIXELS),
                new DenseLayer.Builder().nOut(12).activation(Activation.SIGMOID).dropOut(0.5).build(),
                new DropoutLayer(0.5), new DenseLayer.Builder().nOut(9).activation(Activation.TANH).build());
        assertFiniteDifferences(network, EngineKind.BUILTIN);
    }

    private static void assertFiniteDifferences(MultiLayerNetwork network, EngineKind engine) {
        float[] pixels = Lead.pixels(1);
        try (LayerGradients gradients = new LayerGradients(network, engine)) {
            float[] found = gradients.run(pixels, 1, Lead::gradient).pixels();
            double largest = 0;
            for (float one : found) {
                largest = Math.max(largest, Math.abs(one));
            }
            assertThat(largest).isPositive();
            for (int pixel = 0; pixel < Lead.PIXELS; pixel += 13) {
                double slope = slope(gradients, pixels, pixel);
                assertThat((double) found[pixel]).as("pixel %d", pixel).isCloseTo(slope, within(0.01 * largest));
            }
        }
    }

    private static double slope(LayerGradients gradients, float[] pixels, int pixel) {
        float step = 0.05f;
        float[] moved = pixels.clone();
        moved[pixel] += step;
        double above = lead(gradients, moved);
        moved[pixel] = pixels[pixel] - step;
        return (above - lead(gradients, moved)) / (2 * step);
    }

    private static double lead(LayerGradients gradients, float[] pixels) {
        float[] logits = gradients.logits(pixels, 1);
        return logits[Lead.THIS] - logits[Lead.OTHER];
    }
}
