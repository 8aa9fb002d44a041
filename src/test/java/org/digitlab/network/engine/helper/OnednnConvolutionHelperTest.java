package org.digitlab.network.engine.helper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.network.engine.Compared;
import org.digitlab.network.engine.LayerPass;
import org.digitlab.network.engine.op.Dnnl;
import org.digitlab.network.engine.op.ImageShape;
import org.digitlab.network.engine.optimizer.Internals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;

class OnednnConvolutionHelperTest {

    private static final int SIZE = 9;

    @BeforeEach
    void needsOneDnn() {
        assumeThat(Dnnl.isAvailable()).as("oneDNN on this platform").isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 16", "7, 3, 16", "127, 16, 33", "128, 33, 16", "7, 16, 16", "2, 1, 3", "1, 33, 1"})
    void rowsAndChannelsMayBeAnyNumber(int rows, int inputs, int outputs) {
        for (CNN2DFormat format : CNN2DFormat.values()) {
            assertAsBuiltIn(convolution(3, outputs, format), images(rows, inputs, format), format);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0, 1, Truncate", "1, 2, 0, 1, Strict", "1, 2, 1, 1, Truncate", "3, 1, 0, 1, Strict",
        "3, 1, 1, 1, Strict", "3, 2, 0, 1, Strict", "3, 2, 2, 1, Truncate", "3, 1, 0, 1, Same", "3, 2, 0, 1, Same",
        "3, 1, 0, 2, Truncate", "3, 2, 2, 2, Truncate", "3, 1, 0, 2, Same", "5, 1, 0, 1, Truncate",
        "5, 1, 2, 1, Strict", "5, 2, 1, 1, Truncate", "5, 2, 0, 1, Same", "2, 1, 0, 1, Same", "4, 2, 1, 1, Truncate"})
    void windowsMayHaveAnyGeometry(int kernel, int stride, int padding, int dilation, ConvolutionMode mode) {
        for (CNN2DFormat format : CNN2DFormat.values()) {
            ConvolutionLayer settings = new ConvolutionLayer.Builder(kernel, kernel).nOut(16).dataFormat(format)
                    .stride(stride, stride).padding(padding, padding).dilation(dilation, dilation)
                    .convolutionMode(mode).activation(Activation.TANH).build();
            assertAsBuiltIn(settings, images(3, 3, format), format);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Activation.class,
            names = {"IDENTITY", "RELU", "SIGMOID", "TANH", "LEAKYRELU", "ELU", "SOFTPLUS"})
    void anyActivationIsSupported(Activation activation) {
        ConvolutionLayer settings = convolution(3, 16, CNN2DFormat.NCHW);
        settings.setActivationFn(activation.getActivationFunction());
        assertAsBuiltIn(settings, images(7, 3, CNN2DFormat.NCHW), CNN2DFormat.NCHW);
    }

    @Test
    void theBiasMayBeMissing() {
        ConvolutionLayer settings = convolution(3, 16, CNN2DFormat.NCHW);
        settings.setHasBias(false);
        assertAsBuiltIn(settings, images(7, 3, CNN2DFormat.NCHW), CNN2DFormat.NCHW);
    }

    @Test
    void anInputMayBeAViewOfAnotherArray() {
        INDArray permuted = Compared.numbers(5, 3, SIZE, 7, SIZE).permute(2, 0, 3, 1);
        assertAsBuiltIn(convolution(3, 16, CNN2DFormat.NCHW), permuted, CNN2DFormat.NCHW);
    }

    @Test
    void batchSizesMayAlternate() {
        ConvolutionLayer settings = convolution(3, 16, CNN2DFormat.NCHW);
        MultiLayerNetwork network = LayerPass.network(settings, images(1, 3, CNN2DFormat.NCHW), CNN2DFormat.NCHW);
        try (LayerHelpers helpers = LayerHelpers.attach(network, true)) {
            assertThat(helpers.isWorking()).isTrue();
            for (int rows : new int[] {1, 2, 3, 4, 5, 6, 1, 2}) {
                INDArray input = images(rows, 3, CNN2DFormat.NCHW);
                pass(network, input).assertCloseTo(pass(plain(settings, input, CNN2DFormat.NCHW), input));
            }
        }
    }

    @Test
    void deeplearning4jComputesWhatOneDnnRefuses() {
        ConvolutionLayer settings = convolution(3, 16, CNN2DFormat.NCHW);
        INDArray input = images(2, 3, CNN2DFormat.NCHW);
        MultiLayerNetwork network = plain(settings, input, CNN2DFormat.NCHW);
        ConvolutionLayer impossible = convolution(SIZE + 5, 16, CNN2DFormat.NCHW);
        try (var helper = new OnednnConvolutionHelper(impossible, true)) {
            Internals.set(org.deeplearning4j.nn.layers.convolution.ConvolutionLayer.class, network.getLayer(0),
                    "helper", helper);
            pass(network, input).assertCloseTo(pass(plain(settings, input, CNN2DFormat.NCHW), input));
            assertThat(helper.isRefused()).isTrue();
        }
    }

    @Test
    void gradientsOfWeightsAndInputsEqualFiniteDifferences() {
        INDArray input = images(3, 3, CNN2DFormat.NCHW);
        MultiLayerNetwork network = LayerPass.network(convolution(3, 16, CNN2DFormat.NCHW), input, CNN2DFormat.NCHW);
        try (LayerHelpers helpers = LayerHelpers.attach(network, true)) {
            assertThat(helpers.isWorking()).isTrue();
            Layer layer = network.getLayer(0);
            INDArray direction = gradient(LayerPass.output(layer, input));
            LayerPass pass = LayerPass.of(layer, input, direction.dup('c'));
            assertSlope(layer, input, direction, layer.getParam("W"), pass.weightGradients().get("W"));
            assertSlope(layer, input, direction, layer.getParam("b"), pass.weightGradients().get("b"));
            assertSlope(layer, input, direction, input, pass.inputGradient());
        }
    }

    private static void assertSlope(Layer layer, INDArray input, INDArray direction, INDArray values,
                                    INDArray gradient) {
        double tolerance = 2e-3 * gradient.amaxNumber().doubleValue();
        for (long i = 0; i < values.length(); i += 1 + values.length() / 7) {
            double slope = (along(layer, input, direction, values, i, 5e-3)
                    - along(layer, input, direction, values, i, -5e-3)) / 1e-2;
            assertThat(gradient.getDouble(i)).as("derivative %d", i).isCloseTo(slope, within(tolerance));
        }
    }

    private static double along(Layer layer, INDArray input, INDArray direction, INDArray values, long index,
                                double step) {
        double before = values.getDouble(index);
        values.putScalar(index, before + step);
        double result = LayerPass.output(layer, input).muli(direction).sumNumber().doubleValue();
        values.putScalar(index, before);
        return result;
    }

    private static ConvolutionLayer convolution(int kernel, int outputs, CNN2DFormat format) {
        return new ConvolutionLayer.Builder(kernel, kernel).nOut(outputs).dataFormat(format)
                .activation(Activation.TANH).build();
    }

    private static INDArray images(int rows, int channels, CNN2DFormat format) {
        return Compared.numbers(5, new ImageShape(format, rows, channels, SIZE, SIZE).arrayShape());
    }

    private static void assertAsBuiltIn(ConvolutionLayer settings, INDArray input, CNN2DFormat format) {
        MultiLayerNetwork helped = LayerPass.network(settings.clone(), input, format);
        try (LayerHelpers helpers = LayerHelpers.attach(helped, true)) {
            pass(helped, input).assertCloseTo(pass(plain(settings, input, format), input));
            assertThat(helpers.isWorking()).as("oneDNN computed the layer").isTrue();
        }
    }

    private static MultiLayerNetwork plain(ConvolutionLayer settings, INDArray input, CNN2DFormat format) {
        return LayerPass.network(settings.clone(), input, format);
    }

    private static LayerPass pass(MultiLayerNetwork network, INDArray input) {
        Layer layer = network.getLayer(0);
        return LayerPass.of(layer, input.dup(input.ordering()), gradient(LayerPass.output(layer, input)));
    }

    /** Returns a gradient with permuted axes in memory, as other layers return it. */
    private static INDArray gradient(INDArray output) {
        long[] shape = output.shape();
        return Compared.numbers(6, shape[1], shape[0], shape[2], shape[3]).permute(1, 0, 2, 3);
    }
}
