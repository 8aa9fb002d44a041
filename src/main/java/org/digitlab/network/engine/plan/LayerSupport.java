package org.digitlab.network.engine.plan;

import java.util.Set;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossNegativeLogLikelihood;

/** Checks which layers and settings a plan supports; Deeplearning4j computes all others. */
public final class LayerSupport {

    private static final Set<Class<?>> SUPPORTED = Set.of(ConvolutionLayer.class, SubsamplingLayer.class,
            DenseLayer.class, BatchNormalization.class, ActivationLayer.class, DropoutLayer.class, OutputLayer.class);

    private LayerSupport() {
    }

    /** @throws UnsupportedOperationException if the network's weights are not single-precision floats */
    public static void checkDataType(MultiLayerNetwork network) {
        DataType type = network.getLayerWiseConfigurations().getDataType();
        if (type != DataType.FLOAT) {
            throw new UnsupportedOperationException("Unsupported data type " + type);
        }
    }

    /** @throws UnsupportedOperationException if a layer is at a position that a plan does not support */
    static void checkPosition(MultiLayerNetwork network, int index) {
        MultiLayerConfiguration configuration = network.getLayerWiseConfigurations();
        Layer layer = configuration.getConf(index).getLayer();
        InputPreProcessor before = configuration.getInputPreProcess(index);
        boolean plain = before == null || before instanceof FeedForwardToCnnPreProcessor && index == 0
                || before instanceof CnnToFeedForwardPreProcessor flat && flat.getFormat() == CNN2DFormat.NCHW;
        require(plain, layer, "an unsupported order of inputs");
        boolean last = index == network.getnLayers() - 1;
        require(layer instanceof OutputLayer == last, layer, "an unsupported position in the network");
    }

    /**
     * Checks a layer and its settings; a plan for prediction ignores dropout.
     *
     * @throws UnsupportedOperationException naming the layer and the unsupported setting
     */
    static void check(Layer layer, boolean training) {
        Class<?> kind = layer.getClass();
        require(SUPPORTED.contains(kind), layer, "an unsupported type of layer");
        require(layer.getConstraints() == null || layer.getConstraints().isEmpty(), layer, "constraints");
        require(!training || kind == DropoutLayer.class || layer.getIDropout() == null, layer, "its own dropout");
        if (layer instanceof ConvolutionLayer convolution) {
            requireChannelsFirst(convolution.getCnn2dDataFormat(), layer);
            checkForHelper(convolution);
        } else if (layer instanceof SubsamplingLayer pooling) {
            requireChannelsFirst(pooling.getCnn2dDataFormat(), layer);
            checkForHelper(pooling);
        } else if (layer instanceof DenseLayer dense) {
            require(!dense.hasLayerNorm(), layer, "layer normalisation");
            requireNoWeightNoise(dense);
        } else if (layer instanceof BatchNormalization batchNorm) {
            check(batchNorm);
        } else if (training && layer instanceof DropoutLayer dropout) {
            check(dropout);
        } else if (layer instanceof OutputLayer output) {
            check(output);
        }
    }

    /** Checks what a helper needs, which is less than a plan needs: a helper supports channels first and last. */
    public static void checkForHelper(ConvolutionLayer layer) {
        require(layer.getConvolutionMode() != ConvolutionMode.Causal, layer, "causal padding");
        requireNoWeightNoise(layer);
    }

    public static void checkForHelper(SubsamplingLayer layer) {
        require(layer.getPoolingType() == org.deeplearning4j.nn.conf.layers.PoolingType.MAX, layer,
                "a pooling other than max");
        require(layer.getDilation()[0] == 1 && layer.getDilation()[1] == 1, layer, "dilation");
    }

    private static void check(BatchNormalization layer) {
        require(!layer.isUseLogStd(), layer, "the logarithm of the standard deviation");
        require(!layer.isLockGammaBeta(), layer, "locked gamma and beta");
        requireChannelsFirst(layer.getCnn2DFormat(), layer);
    }

    private static void check(DropoutLayer layer) {
        require(layer.getIDropout() == null || layer.getIDropout() instanceof Dropout dropout
                && dropout.getPSchedule() == null, layer, "a dropout other than the standard one");
    }

    private static void check(OutputLayer layer) {
        boolean crossEntropy = layer.getLossFn() instanceof LossMCXENT loss && loss.getWeights() == null
                && (loss.getClass() == LossMCXENT.class || loss.getClass() == LossNegativeLogLikelihood.class);
        require(crossEntropy && layer.getActivationFn() instanceof ActivationSoftmax, layer,
                "an output other than softmax with cross-entropy");
        requireNoWeightNoise(layer);
    }

    private static void requireNoWeightNoise(BaseLayer layer) {
        require(layer.getWeightNoise() == null, layer, "weight noise");
    }

    private static void requireChannelsFirst(CNN2DFormat format, Layer layer) {
        require(format == CNN2DFormat.NCHW, layer, "channels last");
    }

    private static void require(boolean met, Layer layer, String problem) {
        if (!met) {
            throw new UnsupportedOperationException("%s with %s".formatted(layer.getClass().getSimpleName(), problem));
        }
    }
}
