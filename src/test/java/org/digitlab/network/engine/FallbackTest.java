package org.digitlab.network.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LocalResponseNormalization;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.network.engine.helper.OnednnConvolutionHelper;
import org.digitlab.network.engine.op.Dnnl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.Sgd;

/** Networks for which no plan exists. */
class FallbackTest {

    private static final int SIDE = 8;
    private static final int ROWS = 7;

    @BeforeEach
    void needsOneDnn() {
        assumeThat(Dnnl.isAvailable()).as("oneDNN on this platform").isTrue();
    }

    static Stream<Arguments> networks() {
        CNN2DFormat first = CNN2DFormat.NCHW;
        return Stream.of(
                networkOf("batch normalisation with the logarithm of the standard deviation", first,
                        convolution(Activation.IDENTITY), new BatchNormalization(),
                        new ActivationLayer(Activation.RELU), pooling(PoolingType.MAX), convolution(Activation.RELU)),
                networkOf("batch normalisation before a sigmoid", first, convolution(Activation.IDENTITY),
                        new BatchNormalization.Builder().useLogStd(false).build(),
                        new ActivationLayer(Activation.SIGMOID), convolution(Activation.RELU)),
                networkOf("an activation after a pooling", first, convolution(Activation.RELU),
                        pooling(PoolingType.MAX), new ActivationLayer(Activation.TANH)),
                networkOf("local response normalisation", first, convolution(Activation.RELU),
                        new LocalResponseNormalization(), convolution(Activation.TANH)),
                networkOf("average pooling", first, convolution(Activation.RELU), pooling(PoolingType.AVG),
                        convolution(Activation.TANH), pooling(PoolingType.MAX)),
                networkOf("leaky relu", first, convolution(Activation.LEAKYRELU), pooling(PoolingType.MAX),
                        convolution(Activation.ELU)),
                networkOf("no bias", first, new ConvolutionLayer.Builder(3, 3).nOut(16).hasBias(false)
                        .activation(Activation.ELU).build(),
                        new DenseLayer.Builder().nOut(20).activation(Activation.RELU).build()),
                networkOf("channels last", CNN2DFormat.NHWC, convolution(Activation.RELU), pooling(PoolingType.MAX),
                        convolution(Activation.RELU)));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void helpersComputeSupportedLayers(String name, long[] shape, Supplier<MultiLayerNetwork> network) {
        MultiLayerNetwork accelerated = network.get();
        MultiLayerNetwork builtIn = network.get();
        try (Engine engine = Engine.training(accelerated, EngineKind.ACCELERATED)) {
            assertThat(engine.info().fallback()).isNotBlank();
            assertThat(engine.kind()).isEqualTo(EngineKind.ACCELERATED);
            assertThat(accelerated.getLayer(0).getHelper()).isInstanceOf(OnednnConvolutionHelper.class);
            for (int step = 0; step < 3; step++) {
                fitBoth(accelerated, builtIn, features(step, shape));
            }
            Compared.assertClose("predictions", accelerated.output(features(9, shape)),
                    builtIn.output(features(9, shape)));
        }
    }

    private static void fitBoth(MultiLayerNetwork accelerated, MultiLayerNetwork builtIn, INDArray features) {
        accelerated.fit(features, Compared.labels(ROWS));
        builtIn.fit(features, Compared.labels(ROWS));
        Compared.assertClose("gradient", accelerated.gradient().gradient(), builtIn.gradient().gradient());
        Compared.assertClose("weights", accelerated.params(), builtIn.params());
    }

    @Test
    void anEngineWithHelpersTrainsAndPredictsLikeTheBuiltInOne() {
        MultiLayerNetwork accelerated = leaky(Activation.LEAKYRELU);
        MultiLayerNetwork plain = leaky(Activation.LEAKYRELU);
        try (Engine helped = Engine.training(accelerated, EngineKind.ACCELERATED);
                Engine builtIn = Engine.training(plain, EngineKind.BUILTIN)) {
            helped.fit(features(1), Compared.labels(ROWS));
            builtIn.fit(features(1), Compared.labels(ROWS));
            assertThat(helped.logits()).hasSize(ROWS * 10).containsExactly(builtIn.logits(), Offset.offset(1e-4f));
            float[] pixels = features(2).data().asFloat();
            assertThat(helped.probabilities(pixels, ROWS))
                    .containsExactly(builtIn.probabilities(pixels, ROWS), Offset.offset(1e-4f));
        }
    }

    @Test
    void theBuiltInEngineHasNoHelpers() {
        MultiLayerNetwork network = leaky(Activation.LEAKYRELU);
        try (Engine engine = Engine.training(network, EngineKind.BUILTIN)) {
            engine.fit(features(1), Compared.labels(ROWS));
            assertThat(engine.kind()).isEqualTo(EngineKind.BUILTIN);
            assertThat(network.getLayer(0).getHelper()).isNull();
        }
    }

    @Test
    void aClosedEngineRemovesItsHelpers() {
        MultiLayerNetwork network = leaky(Activation.LEAKYRELU);
        Engine.training(network, EngineKind.ACCELERATED).close();
        assertThat(network.getLayer(0).getHelper()).isNull();
        Compared.assertClose("predictions", network.output(features(1)),
                leaky(Activation.LEAKYRELU).output(features(1)));
    }

    @Test
    void aNetworkWithoutSupportedLayersUsesTheBuiltInEngine() {
        MultiLayerNetwork network = network(CNN2DFormat.NCHW, DataType.FLOAT,
                new DenseLayer.Builder().nOut(20).activation(Activation.LEAKYRELU).build());
        try (Engine engine = Engine.training(network, EngineKind.ACCELERATED)) {
            assertThat(engine.kind()).isEqualTo(EngineKind.BUILTIN);
        }
    }

    @Test
    void doublePrecisionUsesTheBuiltInEngine() {
        MultiLayerNetwork network = network(CNN2DFormat.NCHW, DataType.DOUBLE, convolution(Activation.RELU));
        try (Engine engine = Engine.training(network, EngineKind.ACCELERATED)) {
            assertThat(engine.kind()).isEqualTo(EngineKind.BUILTIN);
            assertThat(network.getLayer(0).getHelper()).isNull();
        }
    }

    @Test
    void aSubclassOfAConvolutionGetsNoHelper() {
        var settings = new org.deeplearning4j.nn.conf.layers.Deconvolution2D.Builder(3, 3).nOut(4).build();
        MultiLayerNetwork network = network(CNN2DFormat.NCHW, DataType.FLOAT, settings);
        try (Engine engine = Engine.predicting(network, EngineKind.ACCELERATED)) {
            assertThat(network.getLayer(0).getHelper()).isNull();
            assertThat(engine.kind()).isEqualTo(EngineKind.BUILTIN);
        }
    }

    @Test
    void aReasonForAFallbackIsLoggedOnce() {
        try (FallbackLog log = new FallbackLog()) {
            for (int i = 0; i < 3; i++) {
                // No other test uses this activation.
                Engine.predicting(leaky(Activation.CUBE), EngineKind.ACCELERATED).close();
            }
            assertThat(log.messages())
                    .containsExactly("No oneDNN plan for the whole network: Unsupported activation cube");
        }
    }

    private static INDArray features(int seed) {
        return features(seed, ROWS, SIDE * SIDE);
    }

    private static INDArray features(int seed, long... shape) {
        return Compared.numbers(seed, shape);
    }

    private static MultiLayerNetwork leaky(Activation activation) {
        return network(CNN2DFormat.NCHW, DataType.FLOAT, convolution(activation), pooling(PoolingType.MAX));
    }

    private static Arguments networkOf(String name, CNN2DFormat format, Layer... layers) {
        Supplier<MultiLayerNetwork> supplier = () -> network(format, DataType.FLOAT, layers);
        long[] input = format == CNN2DFormat.NHWC ? new long[] {ROWS, SIDE, SIDE, 1} : new long[] {ROWS, SIDE * SIDE};
        return Arguments.of(name, input, supplier);
    }

    private static ConvolutionLayer convolution(Activation activation) {
        return new ConvolutionLayer.Builder(3, 3).nOut(16).activation(activation).build();
    }

    private static SubsamplingLayer pooling(PoolingType type) {
        return new SubsamplingLayer.Builder(type).kernelSize(2, 2).stride(2, 2).build();
    }

    private static MultiLayerNetwork network(CNN2DFormat format, DataType numbers, Layer... layers) {
        var list = new NeuralNetConfiguration.Builder().seed(3).updater(new Sgd(0.1)).l2(1e-3).dataType(numbers)
                .list();
        for (Layer layer : layers) {
            list.layer(layer.clone());
        }
        MultiLayerNetwork network = new MultiLayerNetwork(list
                .layer(new OutputLayer.Builder().nOut(10).activation(Activation.SOFTMAX).build())
                .setInputType(format == CNN2DFormat.NHWC
                        ? InputType.convolutional(SIDE, SIDE, 1, format)
                        : InputType.convolutionalFlat(SIDE, SIDE, 1)).build());
        network.init();
        return network;
    }
}
