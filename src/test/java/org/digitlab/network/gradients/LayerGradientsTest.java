package org.digitlab.network.gradients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.LocalResponseNormalization;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.model.ModelFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class LayerGradientsTest {

    @ParameterizedTest
    @CsvSource({"MLP, ACCELERATED", "CNN, ACCELERATED", "CNN, BUILTIN"})
    void softmaxOfTheLogitsEqualsTheProbabilitiesOfTheNetwork(Family family, EngineKind engine)
            throws Exception {
        MultiLayerNetwork network = ModelFile.shipped(family).network();
        float[] pixels = Lead.pixels(3);
        float[] expected = network.clone().output(Nd4j.create(pixels, 3, Lead.PIXELS)).dup('c').data().asFloat();
        try (LayerGradients gradients = new LayerGradients(network, engine)) {
            INDArray logits = Nd4j.create(gradients.run(pixels, 3, Lead::gradient).logits(), 3, 10);
            float[] probabilities = Nd4j.nn.softmax(logits, 1).dup('c').data().asFloat();
            for (int i = 0; i < expected.length; i++) {
                assertThat(probabilities[i]).isCloseTo(expected[i], within(1e-4f));
            }
        }
    }

    @Test
    void aRowHasTheSameGradientAloneAndInABatch() throws Exception {
        try (LayerGradients gradients = new LayerGradients(ModelFile.shipped(Family.CNN).network(),
                EngineKind.ACCELERATED)) {
            float[] pixels = Lead.pixels(2);
            float[] together = gradients.run(pixels, 2, Lead::gradient).pixels();
            float[] second = new float[Lead.PIXELS];
            System.arraycopy(pixels, Lead.PIXELS, second, 0, Lead.PIXELS);
            float[] alone = gradients.run(second, 1, Lead::gradient).pixels();
            for (int i = 0; i < Lead.PIXELS; i++) {
                assertThat(together[Lead.PIXELS + i]).isCloseTo(alone[i], within(1e-3f));
            }
        }
    }

    /** With ReLU everywhere, the lead is linear around the image: the sum over the last units and the output's biases. */
    @Test
    void activationsTimesGradientsOfTheLastStageAddUpToTheLead() throws Exception {
        MultiLayerNetwork network = ModelFile.shipped(Family.MLP).network();
        INDArray bias = network.getOutputLayer().getParam("b");
        double biases = bias.getDouble(Lead.THIS) - bias.getDouble(Lead.OTHER);
        try (LayerGradients gradients = new LayerGradients(network, EngineKind.BUILTIN)) {
            float[] pixels = Lead.pixels(1);
            Gradients found = gradients.run(pixels, 1, Lead::gradient);
            StageValues last = found.stages().get(found.stages().size() - 1);
            double sum = biases;
            for (int i = 0; i < last.activations().length; i++) {
                sum += last.activations()[i] * last.gradients()[i];
            }
            assertThat(sum).isCloseTo(found.logits()[Lead.THIS] - found.logits()[Lead.OTHER], within(1e-3));
        }
    }

    @Test
    void theRandomGeneratorOfTheThreadIsNotUsed() throws Exception {
        MultiLayerNetwork network = ModelFile.shipped(Family.CNN).network();
        long before = Nd4j.getRandom().rootState();
        long node = Nd4j.getRandom().nodeState();
        try (LayerGradients gradients = new LayerGradients(network, EngineKind.ACCELERATED)) {
            gradients.run(Lead.pixels(2), 2, Lead::gradient);
        }
        assertThat(Nd4j.getRandom().rootState()).isEqualTo(before);
        assertThat(Nd4j.getRandom().nodeState()).isEqualTo(node);
    }

    @Test
    void anUnsupportedLayerIsNamed() {
        MultiLayerNetwork network = SmoothNetworks.network(InputType.convolutionalFlat(28, 28, 1),
                new ConvolutionLayer.Builder(3, 3).nOut(2).build(), new LocalResponseNormalization.Builder().build());
        assertThatThrownBy(() -> new LayerGradients(network, EngineKind.BUILTIN))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("it has a layer of type LocalResponseNormalization");
    }
}
