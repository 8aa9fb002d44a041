package org.digitlab.network.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.network.engine.op.Dnnl;
import org.digitlab.network.engine.plan.Plan;
import org.digitlab.network.engine.plan.Planner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

/** Tests layers of a plan with settings that no network of the zoo has. */
class PlanLayersTest {

    private static final int SIDE = 12;

    @BeforeEach
    void needsOneDnn() {
        assumeThat(Dnnl.isAvailable()).as("oneDNN on this platform").isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0, 1, Truncate, 16, 2, RELU", "1, 2, 0, 1, Same, 3, 7, TANH",
        "3, 1, 1, 1, Strict, 16, 128, RELU", "3, 2, 1, 1, Truncate, 33, 7, SIGMOID",
        "3, 1, 0, 1, Same, 3, 127, TANH", "3, 2, 0, 1, Same, 16, 1, RELU", "3, 1, 2, 2, Truncate, 16, 7, TANH",
        "5, 1, 2, 1, Strict, 33, 1, SIGMOID", "5, 2, 2, 1, Truncate, 16, 3, RELU",
        "3, 1, 0, 1, Strict, 1, 7, IDENTITY"})
    void twoConvolutionsEqualTheBuiltInEngine(int kernel, int stride, int padding, int dilation, ConvolutionMode mode,
                                              int channels, int rows, Activation activation) {
        Layer layer = new ConvolutionLayer.Builder(kernel, kernel).stride(stride, stride).padding(padding, padding)
                .dilation(dilation, dilation).convolutionMode(mode).nOut(channels).activation(activation).build();
        assertAsBuiltIn(rows, layer, layer);
    }

    @ParameterizedTest
    @CsvSource({"2, 2, 0, Truncate, 7, RELU", "2, 1, 0, Strict, 1, TANH", "3, 2, 0, Truncate, 127, RELU",
        "3, 2, 1, Truncate, 7, SIGMOID", "3, 2, 0, Same, 128, RELU", "3, 1, 1, Strict, 2, TANH"})
    void poolingBetweenConvolutionsEqualsTheBuiltInEngine(int kernel, int stride, int padding, ConvolutionMode mode,
                                                          int rows, Activation activation) {
        Layer convolution = new ConvolutionLayer.Builder(3, 3).nOut(16).activation(activation).build();
        Layer pooling = new SubsamplingLayer.Builder(PoolingType.MAX).kernelSize(kernel, kernel)
                .stride(stride, stride).padding(padding, padding).convolutionMode(mode).build();
        assertAsBuiltIn(rows, convolution, pooling, convolution);
    }

    @ParameterizedTest
    @CsvSource({"RELU, 1", "SIGMOID, 7", "TANH, 127", "IDENTITY, 128"})
    void denseLayersEqualTheBuiltInEngine(Activation activation, int rows) {
        assertAsBuiltIn(rows, new DenseLayer.Builder().nOut(33).activation(activation).build(),
                new DenseLayer.Builder().nOut(17).activation(activation).build());
    }

    /** After an activation, before one, and after layers without activation or bias. */
    @ParameterizedTest
    @CsvSource({"TANH, IDENTITY, true, 16, 7", "IDENTITY, IDENTITY, true, 33, 3", "IDENTITY, IDENTITY, false, 16, 128",
        "SIGMOID, RELU, true, 5, 7", "IDENTITY, RELU, true, 32, 16", "IDENTITY, RELU, false, 33, 7"})
    void batchNormalisationEqualsTheBuiltInEngine(Activation before, Activation behind, boolean bias, int channels,
                                                  int rows) {
        Layer normalisation = new BatchNormalization.Builder().useLogStd(false).eps(1e-3).decay(0.8).build();
        Layer activation = new ActivationLayer(behind);
        assertAsBuiltIn(rows,
                new ConvolutionLayer.Builder(3, 3).nOut(channels).hasBias(bias).activation(before).build(),
                normalisation, activation,
                new DenseLayer.Builder().nOut(channels).hasBias(bias).activation(before).build(),
                normalisation, activation);
    }

    @Test
    void batchNormalisationOfTheInputEqualsTheBuiltInEngine() {
        assertAsBuiltIn(7, new BatchNormalization.Builder().useLogStd(false).build(),
                new ConvolutionLayer.Builder(3, 3).nOut(16).activation(Activation.TANH).build());
    }

        @Test
    void aPlanForPredictionIgnoresDropoutOfOtherLayers() {
        MultiLayerNetwork network = network(
                new ConvolutionLayer.Builder(3, 3).nOut(16).activation(Activation.RELU).dropOut(0.5).build(),
                new DenseLayer.Builder().nOut(33).activation(Activation.RELU).dropOut(0.8).build());
        INDArray features = features(7);
        try (Engine engine = Engine.predicting(network, EngineKind.ACCELERATED)) {
            float[] probabilities = engine.probabilities(features.data().asFloat(), 7);
            assertThat(engine.info().fallback()).as("a plan of the whole network").isNull();
            Compared.assertClose("probabilities", Nd4j.createFromArray(probabilities).reshape(7, 10),
                    network.output(features));
        }
    }

    /** Uses smooth activations, so that rounding cannot change sides; weights include running statistics. */
    @Test
    void stepsWithBatchNormalisationEqualDoublePrecision() {
        Layer normalisation = new BatchNormalization.Builder().useLogStd(false).build();
        Layer convolution = new ConvolutionLayer.Builder(3, 3).nOut(32).activation(Activation.TANH).build();
        Layer[] layers = {convolution, normalisation, convolution, normalisation,
            new DenseLayer.Builder().nOut(33).activation(Activation.TANH).build(), normalisation};
        MultiLayerNetwork exact = network(DataType.DOUBLE, layers);
        MultiLayerNetwork accelerated = network(DataType.FLOAT, layers);
        exact.setParams(accelerated.params().castTo(DataType.DOUBLE));
        try (Engine engine = Engine.training(accelerated, EngineKind.ACCELERATED)) {
            engine.fit(features(128), Compared.labels(128));
            exact.fit(features(128).castTo(DataType.DOUBLE), Compared.labels(128).castTo(DataType.DOUBLE));
        }
        INDArray expected = exact.gradient().gradient();
        assertThat(accelerated.gradient().gradient().castTo(DataType.DOUBLE).distance2(expected))
                .isLessThan(1e-5 * expected.norm2Number().doubleValue());
    }

    @Test
    void gradientsEqualFiniteDifferences() {
        assertGradientsEqualFiniteDifferences(
                new ConvolutionLayer.Builder(3, 3).nOut(16).activation(Activation.TANH).build(),
                new ConvolutionLayer.Builder(3, 3).stride(2, 2).nOut(16).activation(Activation.SIGMOID).build(),
                new DenseLayer.Builder().nOut(12).activation(Activation.TANH).build());
    }

    @Test
    void gradientsWithBatchNormalisationEqualFiniteDifferences() {
        Layer normalisation = new BatchNormalization.Builder().useLogStd(false).build();
        assertGradientsEqualFiniteDifferences(
                new ConvolutionLayer.Builder(3, 3).nOut(16).activation(Activation.TANH).build(), normalisation,
                new DenseLayer.Builder().nOut(12).hasBias(false).activation(Activation.IDENTITY).build(), normalisation,
                new DenseLayer.Builder().nOut(12).activation(Activation.TANH).build());
    }

    private static void assertGradientsEqualFiniteDifferences(Layer... layers) {
        MultiLayerNetwork network = network(layers);
        network.initGradientsView();
        INDArray features = features(7);
        INDArray labels = Compared.labels(7);
        try (Plan plan = Planner.plan(network, 7, true)) {
            plan.gradients(features, labels);
            INDArray gradient = network.getFlattenedGradients().dup();
            for (long i : sample(network)) {
                double slope = (loss(plan, network, i, 1e-2, features, labels)
                        - loss(plan, network, i, -1e-2, features, labels)) / 2e-2;
                assertThat(gradient.getDouble(i)).as("derivative of weight %d", i)
                        .isCloseTo(slope, within(2e-3 * gradient.amaxNumber().doubleValue()));
            }
        }
    }

    /** Returns the first, a middle and the last weight of every array except running statistics. */
    private static List<Long> sample(MultiLayerNetwork network) {
        List<Long> sample = new ArrayList<>();
        long from = 0;
        for (Map.Entry<String, INDArray> values : network.paramTable().entrySet()) {
            long length = values.getValue().length();
            if (!values.getKey().endsWith("_mean") && !values.getKey().endsWith("_var")) {
                sample.addAll(List.of(from, from + length / 2, from + length - 1));
            }
            from += length;
        }
        return sample;
    }

    private static double loss(Plan plan, MultiLayerNetwork network, long weight, double step, INDArray features,
                               INDArray labels) {
        double before = network.params().getDouble(weight);
        network.params().putScalar(weight, before + step);
        double loss = plan.gradients(features, labels);
        network.params().putScalar(weight, before);
        return loss;
    }

    private static INDArray features(int rows) {
        return Compared.numbers(4, rows, SIDE * SIDE);
    }

    private static void assertAsBuiltIn(int rows, Layer... layers) {
        MultiLayerNetwork builtIn = network(layers);
        MultiLayerNetwork accelerated = network(layers);
        INDArray features = features(rows);
        try (Engine engine = Engine.training(accelerated, EngineKind.ACCELERATED)) {
            assertThat(engine.info().fallback()).as("a plan of the whole network").isNull();
            float[] probabilities = engine.probabilities(features.data().asFloat(), rows);
            Compared.assertClose("probabilities", Nd4j.createFromArray(probabilities).reshape(rows, 10),
                    builtIn.output(features));
            engine.fit(features, Compared.labels(rows));
            builtIn.fit(features, Compared.labels(rows));
            assertThat(accelerated.score()).isCloseTo(builtIn.score(), within(1e-4));
            Compared.assertClose("gradient", accelerated.gradient().gradient(), builtIn.gradient().gradient());
            Compared.assertClose("weights", accelerated.params(), builtIn.params());
        }
    }

    private static MultiLayerNetwork network(Layer... layers) {
        return network(DataType.FLOAT, layers);
    }

    private static MultiLayerNetwork network(DataType numbers, Layer... layers) {
        var list = new NeuralNetConfiguration.Builder().seed(3).updater(new Sgd(0.1)).l2(1e-2).dataType(numbers)
                .list();
        for (Layer layer : layers) {
            list.layer(layer.clone());
        }
        MultiLayerNetwork network = new MultiLayerNetwork(list
                .layer(new OutputLayer.Builder().nOut(10).activation(Activation.SOFTMAX).build())
                .setInputType(InputType.convolutionalFlat(SIDE, SIDE, 1)).build());
        network.init();
        return network;
    }
}
