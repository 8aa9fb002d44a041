package org.digitlab.network.engine.helper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.network.engine.Compared;
import org.digitlab.network.engine.LayerPass;
import org.digitlab.network.engine.op.Dnnl;
import org.digitlab.network.engine.op.ImageShape;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

class OnednnSubsamplingHelperTest {

    private static final int SIZE = 9;

    @BeforeEach
    void needsOneDnn() {
        assumeThat(Dnnl.isAvailable()).as("oneDNN on this platform").isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 3", "127, 16", "128, 33"})
    void rowsAndChannelsMayBeAnyNumber(int rows, int channels) {
        for (CNN2DFormat format : CNN2DFormat.values()) {
            assertAsBuiltIn(pooling(2, 2, 0, ConvolutionMode.Truncate, format), images(rows, channels, format));
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 0, Truncate", "2, 2, 1, Truncate", "3, 1, 1, Strict", "3, 2, 0, Strict", "3, 2, 1, Truncate",
        "2, 2, 0, Same", "3, 2, 0, Same", "3, 1, 0, Same", "5, 2, 2, Truncate"})
    void windowsMayOverlap(int kernel, int stride, int padding, ConvolutionMode mode) {
        for (CNN2DFormat format : CNN2DFormat.values()) {
            assertAsBuiltIn(pooling(kernel, stride, padding, mode, format), images(3, 5, format));
        }
    }

    @Test
    void ofEqualValuesTheSameOneAsInDeeplearning4jGetsTheGradient() {
        for (CNN2DFormat format : CNN2DFormat.values()) {
            INDArray fewValues = Transforms.round(images(4, 3, format).muli(2));
            assertAsBuiltIn(pooling(3, 2, 0, ConvolutionMode.Truncate, format), fewValues);
        }
    }

    @Test
    void anInputMayBeAViewOfAnotherArray() {
        SubsamplingLayer settings = pooling(2, 2, 0, ConvolutionMode.Truncate, CNN2DFormat.NCHW);
        INDArray input = Compared.numbers(5, 3, SIZE, 7, SIZE).permute(2, 0, 3, 1);
        assertAsBuiltIn(settings, input);
    }

    private static SubsamplingLayer pooling(int kernel, int stride, int padding, ConvolutionMode mode,
                                            CNN2DFormat format) {
        return new SubsamplingLayer.Builder(PoolingType.MAX).kernelSize(kernel, kernel).stride(stride, stride)
                .padding(padding, padding).convolutionMode(mode).dataFormat(format).build();
    }

    private static INDArray images(int rows, int channels, CNN2DFormat format) {
        return Compared.numbers(5, new ImageShape(format, rows, channels, SIZE, SIZE).arrayShape());
    }

    private static void assertAsBuiltIn(SubsamplingLayer settings, INDArray input) {
        CNN2DFormat format = settings.getCnn2dDataFormat();
        LayerPass expected = pass(LayerPass.network(settings.clone(), input, format), input);
        MultiLayerNetwork helped = LayerPass.network(settings.clone(), input, format);
        try (LayerHelpers helpers = LayerHelpers.attach(helped, true)) {
            pass(helped, input).assertCloseTo(expected);
            assertThat(helpers.isWorking()).as("oneDNN computed the layer").isTrue();
        }
    }

    private static LayerPass pass(MultiLayerNetwork network, INDArray input) {
        long[] shape = LayerPass.output(network.getLayer(0), input).shape();
        INDArray gradient = Compared.numbers(6, shape[1], shape[0], shape[2], shape[3]).permute(1, 0, 2, 3);
        return LayerPass.of(network.getLayer(0), input, gradient);
    }
}
