package org.digitlab.network.gradients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.LayerSpec;
import org.digitlab.network.architecture.NetworkFactory;
import org.digitlab.network.architecture.NetworkSettings;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.engine.EngineKind;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

/** Tests the stages, the axes of their maps, and their filters. */
class StagesTest {

    @Test
    void axesFollowTheWindowsOfTheLayers() {
        MultiLayerNetwork network = NetworkFactory.build(Zoo.classic(Family.CNN),
                new NetworkSettings(1, new Sgd(), null, 0));
        try (LayerGradients gradients = new LayerGradients(network, EngineKind.BUILTIN)) {
            assertThat(gradients.stages()).containsExactly(
                    stage(Stage.Kind.CONVOLUTION, 1, 32, new Axis(26, 1, 1)),
                    stage(Stage.Kind.POOLING, 1, 32, new Axis(13, 1.5, 2)),
                    stage(Stage.Kind.CONVOLUTION, 2, 64, new Axis(11, 3.5, 2)),
                    stage(Stage.Kind.POOLING, 2, 64, new Axis(5, 4.5, 4)),
                    stage(Stage.Kind.DENSE, 1, 128, new Axis(1, 0, 1)));
        }
    }

    /** A batch normalisation belongs to the stage before it; padding keeps the axis. */
    @Test
    void batchNormalisationAddsNoStages() {
        Variant variant = new Variant("normalised", Family.CNN, "", "", List.of(
                new LayerSpec.Conv(4, 5, true, true), LayerSpec.maxPool(2),
                LayerSpec.dense(6).withBatchNorm(), LayerSpec.dropout(0.5)));
        MultiLayerNetwork network = NetworkFactory.build(variant, new NetworkSettings(1, new Sgd(), null, 0));
        float[] pixels = Lead.pixels(1);
        float[] expected = network.output(Nd4j.create(pixels, 1, Lead.PIXELS)).dup('c').data().asFloat();
        try (LayerGradients gradients = new LayerGradients(network, EngineKind.ACCELERATED)) {
            assertThat(gradients.stages()).containsExactly(
                    stage(Stage.Kind.CONVOLUTION, 1, 4, new Axis(28, 0, 1)),
                    stage(Stage.Kind.POOLING, 1, 4, new Axis(14, 0.5, 2)),
                    stage(Stage.Kind.DENSE, 1, 6, new Axis(1, 0, 1)));
            Gradients found = gradients.run(pixels, 1, Lead::gradient);
            float[] probabilities = Nd4j.nn.softmax(Nd4j.create(found.logits(), 1, 10), 1).dup('c').data().asFloat();
            assertThat(probabilities).containsExactly(expected, within(1e-4f));
            for (float value : found.stages().get(0).activations()) {
                assertThat(value).as("after ReLU").isNotNegative();
            }
        }
    }

    @Test
    void filtersAreTheKernelsOfTheLayer() {
        MultiLayerNetwork network = NetworkFactory.build(Zoo.classic(Family.CNN),
                new NetworkSettings(1, new Sgd(), null, 0));
        try (LayerGradients gradients = new LayerGradients(network, EngineKind.BUILTIN)) {
            Filters second = gradients.filters().get(2);
            assertThat(second.inputs()).isEqualTo(32);
            assertThat(second.weight(5, 7, 2, 1))
                    .isEqualTo(network.getLayer(2).getParam("W").getFloat(5, 7, 2, 1));
            assertThat(gradients.filters().get(1)).isNull();
            assertThat(gradients.filters().get(4)).isNull();
        }
    }

    @Test
    void theFirstDenseLayerHasOneImagePerUnit() {
        MultiLayerNetwork network = NetworkFactory.build(Zoo.classic(Family.MLP),
                new NetworkSettings(1, new Sgd(), null, 0));
        try (LayerGradients gradients = new LayerGradients(network, EngineKind.BUILTIN)) {
            Filters first = gradients.filters().get(0);
            assertThat(first.weight(37, 0, 2, 5)).isEqualTo(network.getLayer(0).getParam("W").getFloat(2 * 28 + 5, 37));
            assertThat(gradients.filters().get(1)).isNull();
        }
    }

    private static Stage stage(Stage.Kind kind, int number, int units, Axis axis) {
        return new Stage(kind, number, units, axis, axis);
    }
}
