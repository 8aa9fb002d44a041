package org.digitlab.network.engine.plan;

import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
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

/** Which layers, with which settings, a plan can do; everything else is left to Deeplearning4j. */
public final class LayerSupport {

    private LayerSupport() {
    }

    /** @throws UnsupportedOperationException if its weights are not what oneDNN is given here */
    public static void checkNumbers(MultiLayerNetwork network) {
        DataType numbers = network.getLayerWiseConfigurations().getDataType();
        if (numbers != DataType.FLOAT) {
            throw new UnsupportedOperationException("Numbers of type " + numbers);
        }
    }

    /** @throws UnsupportedOperationException if a layer stands where a plan does not expect it */
    static void checkPlace(MultiLayerNetwork network, int index) {
        MultiLayerConfiguration configuration = network.getLayerWiseConfigurations();
        Layer layer = configuration.getConf(index).getLayer();
        InputPreProcessor before = configuration.getInputPreProcess(index);
        boolean plain = before == null
                || before instanceof FeedForwardToCnnPreProcessor && index == 0
                || before instanceof CnnToFeedForwardPreProcessor flat && flat.getFormat() == CNN2DFormat.NCHW;
        require(plain, layer, "inputs in another order");
        require(layer instanceof OutputLayer == (index == network.getnLayers() - 1), layer, "another place");
    }

    /**
     * A plan that only predicts may pass over dropout.
     *
     * @throws UnsupportedOperationException naming the layer and what is in the way
     */
    static void check(Layer layer, boolean training) {
        Class<?> kind = layer.getClass();
        require(kind == ConvolutionLayer.class || kind == SubsamplingLayer.class || kind == DenseLayer.class
                || kind == BatchNormalization.class || kind == ActivationLayer.class || kind == DropoutLayer.class
                || kind == OutputLayer.class, layer, "this kind of layer");
        require(layer.getConstraints() == null || layer.getConstraints().isEmpty(), layer, "constraints");
        require(!training || kind == DropoutLayer.class || layer.getIDropout() == null, layer, "dropout of its own");
        if (layer instanceof ConvolutionLayer convolution) {
            check(convolution);
        } else if (layer instanceof SubsamplingLayer pooling) {
            check(pooling);
        } else if (layer instanceof DenseLayer dense) {
            check(dense);
        } else if (layer instanceof BatchNormalization normalisation) {
            check(normalisation);
        } else if (training && layer instanceof DropoutLayer dropout) {
            check(dropout);
        } else if (layer instanceof OutputLayer output) {
            check(output);
        }
    }

    private static void check(ConvolutionLayer layer) {
        require(layer.getCnn2dDataFormat() == CNN2DFormat.NCHW, layer, "channels last");
        checkHelp(layer);
    }

    private static void check(SubsamplingLayer layer) {
        require(layer.getCnn2dDataFormat() == CNN2DFormat.NCHW, layer, "channels last");
        checkHelp(layer);
    }

    /** What a helper does of a layer is less than a plan has to: its window and its weights, channels first or last. */
    public static void checkHelp(ConvolutionLayer layer) {
        require(layer.getConvolutionMode() != ConvolutionMode.Causal, layer, "causal padding");
        require(layer.getWeightNoise() == null, layer, "weight noise");
    }

    /** As for a convolution. */
    public static void checkHelp(SubsamplingLayer layer) {
        require(layer.getPoolingType() == org.deeplearning4j.nn.conf.layers.PoolingType.MAX, layer,
                "a pooling other than max");
        require(layer.getDilation()[0] == 1 && layer.getDilation()[1] == 1, layer, "dilation");
    }

    private static void check(DenseLayer layer) {
        require(!layer.hasLayerNorm(), layer, "layer normalisation");
        checkPlainWeights(layer);
    }

    private static void check(BatchNormalization layer) {
        require(!layer.isUseLogStd(), layer, "the logarithm of its deviation");
        require(!layer.isLockGammaBeta(), layer, "a locked scale");
        require(layer.getCnn2DFormat() == CNN2DFormat.NCHW, layer, "channels last");
    }

    private static void check(DropoutLayer layer) {
        require(layer.getIDropout() == null || layer.getIDropout() instanceof Dropout dropout
                && dropout.getPSchedule() == null, layer, "a dropout other than the plain one");
    }

    private static void check(OutputLayer layer) {
        boolean crossEntropy = layer.getLossFn() instanceof LossMCXENT loss && loss.getWeights() == null
                && (loss.getClass() == LossMCXENT.class || loss.getClass() == LossNegativeLogLikelihood.class);
        require(crossEntropy && layer.getActivationFn() instanceof ActivationSoftmax, layer,
                "an output other than softmax with cross-entropy");
        checkPlainWeights(layer);
    }

    private static void checkPlainWeights(FeedForwardLayer layer) {
        require(layer.getWeightNoise() == null, layer, "weight noise");
    }

    private static void require(boolean met, Layer layer, String found) {
        if (!met) {
            throw new UnsupportedOperationException("%s with %s"
                    .formatted(layer.getClass().getSimpleName(), found));
        }
    }
}
