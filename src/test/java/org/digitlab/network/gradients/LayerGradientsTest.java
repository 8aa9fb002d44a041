package org.digitlab.network.gradients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LocalResponseNormalization;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.preprocessor.BaseInputPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.digitlab.network.Family;
import org.digitlab.network.LayerSpec;
import org.digitlab.network.ModelFile;
import org.digitlab.network.NetworkFactory;
import org.digitlab.network.NetworkSettings;
import org.digitlab.network.Variant;
import org.digitlab.network.Zoo;
import org.digitlab.network.engine.EngineKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class LayerGradientsTest {

    private static final int PIXELS = 784;
    private static final int THIS = 3;
    private static final int OTHER = 8;

    @ParameterizedTest
    @EnumSource
    void gradientsOfASmoothNetworkAreItsFiniteDifferences(EngineKind engine) {
        assertFiniteDifferences(smooth(CNN2DFormat.NCHW), engine);
    }

    @Test
    void alsoWithChannelsLast() {
        assertFiniteDifferences(smooth(CNN2DFormat.NHWC), EngineKind.BUILTIN);
    }

    @Test
    void alsoOfADenseNetworkWithDropoutOfItsOwn() {
        MultiLayerNetwork network = network(InputType.feedForward(PIXELS),
                new DenseLayer.Builder().nOut(12).activation(Activation.SIGMOID).dropOut(0.5).build(),
                new DropoutLayer(0.5), new DenseLayer.Builder().nOut(9).activation(Activation.TANH).build());
        assertFiniteDifferences(network, EngineKind.BUILTIN);
    }

    private static void assertFiniteDifferences(MultiLayerNetwork network, EngineKind engine) {
        float[] pixels = pixels(1);
        try (LayerGradients gradients = new LayerGradients(network, engine)) {
            float[] found = gradients.run(pixels, 1, LayerGradientsTest::lead).pixels();
            double largest = 0;
            for (float one : found) {
                largest = Math.max(largest, Math.abs(one));
            }
            assertThat(largest).isPositive();
            for (int pixel = 0; pixel < PIXELS; pixel += 13) {
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
        return logits[THIS] - logits[OTHER];
    }

    @ParameterizedTest
    @CsvSource({"MLP, ACCELERATED", "CNN, ACCELERATED", "CNN, BUILTIN"})
    void logitsOfManyRowsAreThoseThatTheNetworkTurnsIntoProbabilities(Family family, EngineKind engine)
            throws Exception {
        MultiLayerNetwork network = ModelFile.shipped(family).network();
        float[] pixels = pixels(3);
        float[] expected = network.clone().output(Nd4j.create(pixels, 3, PIXELS)).dup('c').data().asFloat();
        try (LayerGradients gradients = new LayerGradients(network, engine)) {
            INDArray logits = Nd4j.create(gradients.run(pixels, 3, LayerGradientsTest::lead).logits(), 3, 10);
            float[] probabilities = Nd4j.nn.softmax(logits, 1).dup('c').data().asFloat();
            for (int i = 0; i < expected.length; i++) {
                assertThat(probabilities[i]).isCloseTo(expected[i], within(1e-4f));
            }
        }
    }

    @Test
    void everyRowHasTheGradientThatItHasAlone() throws Exception {
        try (LayerGradients gradients = new LayerGradients(ModelFile.shipped(Family.CNN).network(),
                EngineKind.ACCELERATED)) {
            float[] pixels = pixels(2);
            float[] together = gradients.run(pixels, 2, LayerGradientsTest::lead).pixels();
            float[] second = new float[PIXELS];
            System.arraycopy(pixels, PIXELS, second, 0, PIXELS);
            float[] alone = gradients.run(second, 1, LayerGradientsTest::lead).pixels();
            for (int i = 0; i < PIXELS; i++) {
                assertThat(together[PIXELS + i]).isCloseTo(alone[i], within(1e-3f));
            }
        }
    }

    /** With ReLU everywhere the lead is linear around the image: what the last units give, and the output's biases. */
    @Test
    void activationsTimesGradientsOfTheLastStageAreTheLead() throws Exception {
        MultiLayerNetwork network = ModelFile.shipped(Family.MLP).network();
        INDArray bias = network.getOutputLayer().getParam("b");
        double biases = bias.getDouble(THIS) - bias.getDouble(OTHER);
        try (LayerGradients gradients = new LayerGradients(network, EngineKind.BUILTIN)) {
            float[] pixels = pixels(1);
            Gradients found = gradients.run(pixels, 1, LayerGradientsTest::lead);
            StageValues last = found.stages().get(found.stages().size() - 1);
            double sum = biases;
            for (int i = 0; i < last.activations().length; i++) {
                sum += last.activations()[i] * last.gradients()[i];
            }
            assertThat(sum).isCloseTo(found.logits()[THIS] - found.logits()[OTHER], within(1e-3));
        }
    }

    @Test
    void mapsLieWhereTheirWindowsLook() {
        MultiLayerNetwork network = NetworkFactory.build(Zoo.classic(Family.CNN),
                new NetworkSettings(1, new Sgd(), null, 0));
        try (LayerGradients gradients = new LayerGradients(network, EngineKind.BUILTIN)) {
            assertThat(gradients.stages()).containsExactly(
                    stage(Stage.Kind.CONVOLUTION, 1, 32, new Axis(26, 1, 1)),
                    stage(Stage.Kind.POOLING, 1, 32, new Axis(13, 1.5, 2)),
                    stage(Stage.Kind.CONVOLUTION, 2, 64, new Axis(11, 3.5, 2)),
                    stage(Stage.Kind.POOLING, 2, 64, new Axis(5, 4.5, 4)),
                    stage(Stage.Kind.DENSE, 1, 128, Axis.of(1)));
        }
    }

    /** What follows a layer belongs to its stage; what is padded lies where the input lies. */
    @Test
    void aNormalisedVariantHasTheSameStages() {
        Variant variant = new Variant("normalised", Family.CNN, "", "", List.of(
                LayerSpec.conv(4, 5).withPadding().withBatchNorm(), LayerSpec.maxPool(2),
                LayerSpec.dense(6).withBatchNorm(), LayerSpec.dropout(0.5)));
        MultiLayerNetwork network = NetworkFactory.build(variant, new NetworkSettings(1, new Sgd(), null, 0));
        float[] pixels = pixels(1);
        float[] expected = network.output(Nd4j.create(pixels, 1, PIXELS)).dup('c').data().asFloat();
        try (LayerGradients gradients = new LayerGradients(network, EngineKind.ACCELERATED)) {
            assertThat(gradients.stages()).containsExactly(
                    stage(Stage.Kind.CONVOLUTION, 1, 4, Axis.of(28)),
                    stage(Stage.Kind.POOLING, 1, 4, new Axis(14, 0.5, 2)),
                    stage(Stage.Kind.DENSE, 1, 6, Axis.of(1)));
            Gradients found = gradients.run(pixels, 1, LayerGradientsTest::lead);
            float[] probabilities = Nd4j.nn.softmax(Nd4j.create(found.logits(), 1, 10), 1).dup('c').data().asFloat();
            assertThat(probabilities).containsExactly(expected, within(1e-4f));
            for (float value : found.stages().get(0).activations()) {
                assertThat(value).as("after ReLU").isNotNegative();
            }
        }
    }

    @Test
    void filtersAreTheWeightsThatTheLayerSlides() {
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
    void theFirstDenseLayerHasAPictureAUnit() {
        MultiLayerNetwork network = NetworkFactory.build(Zoo.classic(Family.MLP),
                new NetworkSettings(1, new Sgd(), null, 0));
        try (LayerGradients gradients = new LayerGradients(network, EngineKind.BUILTIN)) {
            Filters first = gradients.filters().get(0);
            assertThat(first.weight(37, 0, 2, 5)).isEqualTo(network.getLayer(0).getParam("W").getFloat(2 * 28 + 5, 37));
            assertThat(gradients.filters().get(1)).isNull();
        }
    }

    @Test
    void nothingIsDrawnFromTheThreadsRandomGenerator() throws Exception {
        MultiLayerNetwork network = ModelFile.shipped(Family.CNN).network();
        long before = Nd4j.getRandom().rootState();
        long node = Nd4j.getRandom().nodeState();
        try (LayerGradients gradients = new LayerGradients(network, EngineKind.ACCELERATED)) {
            gradients.run(pixels(2), 2, LayerGradientsTest::lead);
        }
        assertThat(Nd4j.getRandom().rootState()).isEqualTo(before);
        assertThat(Nd4j.getRandom().nodeState()).isEqualTo(node);
    }

    @Test
    void anotherKindOfLayerIsNamed() {
        MultiLayerNetwork network = network(InputType.convolutionalFlat(28, 28, 1),
                new ConvolutionLayer.Builder(3, 3).nOut(2).build(), new LocalResponseNormalization.Builder().build());
        assertThatThrownBy(() -> new LayerGradients(network, EngineKind.BUILTIN))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("it has a layer of the kind LocalResponseNormalization");
    }

    /** Every kind of layer that there may be, all of them smooth. */
    private static MultiLayerNetwork smooth(CNN2DFormat format) {
        MultiLayerNetwork network = network(format == CNN2DFormat.NCHW ? InputType.convolutionalFlat(28, 28, 1)
                        : InputType.convolutional(28, 28, 1, format),
                new ConvolutionLayer.Builder(3, 3).nOut(3).hasBias(false).convolutionMode(ConvolutionMode.Same)
                        .activation(Activation.IDENTITY).dataFormat(format).build(),
                new BatchNormalization.Builder().useLogStd(false).dataFormat(format).build(),
                new ActivationLayer(Activation.SIGMOID),
                new SubsamplingLayer.Builder(PoolingType.AVG).kernelSize(2, 2).stride(2, 2).dataFormat(format).build(),
                new ConvolutionLayer.Builder(3, 3).nOut(4).activation(Activation.TANH).dataFormat(format).build(),
                new DropoutLayer(0.5),
                new DenseLayer.Builder().nOut(8).activation(Activation.IDENTITY).build(),
                new BatchNormalization.Builder().build(), new ActivationLayer(Activation.TANH));
        Random random = new Random(8);
        for (int layer : new int[] {1, 7}) {
            network.getLayer(layer).paramTable().values().forEach(values -> {
                for (long i = 0; i < values.length(); i++) {
                    values.putScalar(i, 0.5 + random.nextDouble());
                }
            });
        }
        return network;
    }

    private static MultiLayerNetwork network(InputType input, Layer... layers) {
        NeuralNetConfiguration.ListBuilder list = new NeuralNetConfiguration.Builder().seed(5).list();
        for (Layer layer : layers) {
            list.layer(layer);
        }
        MultiLayerConfiguration configuration = list.layer(new OutputLayer.Builder(LossFunction.MCXENT)
                .nOut(10).activation(Activation.SOFTMAX).build()).setInputType(input).build();
        if (input instanceof InputType.InputTypeConvolutional) {
            configuration.getInputPreProcessors().put(0, new ChannelsLast());
        }
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        return network;
    }

    /** Makes rows of pixels into images whose only channel comes last. */
    private static final class ChannelsLast extends BaseInputPreProcessor {

        @Override
        public INDArray preProcess(INDArray input, int rows, LayerWorkspaceMgr memory) {
            return input.dup('c').reshape(rows, 28, 28, 1);
        }

        @Override
        public INDArray backprop(INDArray output, int rows, LayerWorkspaceMgr memory) {
            return output.dup('c').reshape(rows, PIXELS);
        }

        @Override
        public InputType getOutputType(InputType input) {
            return InputType.convolutional(28, 28, 1, CNN2DFormat.NHWC);
        }
    }

    private static Stage stage(Stage.Kind kind, int number, int units, Axis axis) {
        return new Stage(kind, number, units, axis, axis);
    }

    private static float[] lead(float[] logits) {
        float[] lead = new float[logits.length];
        lead[THIS] = 1;
        lead[OTHER] = -1;
        return lead;
    }

    private static float[] pixels(int rows) {
        Random random = new Random(4);
        float[] pixels = new float[rows * PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextFloat();
        }
        return pixels;
    }
}
