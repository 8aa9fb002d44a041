package org.digitlab.network.onnx;

import java.util.List;
import onnx.Onnx;
import onnx.Onnx.AttributeProto;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.digitlab.data.LabeledImages;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.nd4j.shade.protobuf.ByteString;

/** Writes the layers of a network as ONNX operations for prediction. */
final class LayerWriter {

    private final MultiLayerNetwork network;
    private final GraphWriter graph = new GraphWriter(OnnxFile.INPUT, LabeledImages.PIXELS);

    LayerWriter(MultiLayerNetwork network) {
        this.network = network;
    }

    /** @throws UnsupportedOperationException naming a layer that cannot be written */
    Onnx.GraphProto graph(String name) {
        for (Layer layer : network.getLayers()) {
            convert(network.getLayerWiseConfigurations().getInputPreProcess(layer.getIndex()));
            add(layer);
        }
        return graph.finish(name, OnnxFile.OUTPUT, LabeledImages.CLASSES);
    }

    private void convert(InputPreProcessor before) {
        if (before instanceof FeedForwardToCnnPreProcessor images) {
            graph.add("Reshape", List.of(graph.constant("shape", -1, images.getNumChannels(), images.getInputHeight(),
                    images.getInputWidth())));
        } else if (before instanceof CnnToFeedForwardPreProcessor flat && flat.getFormat() == CNN2DFormat.NCHW) {
            graph.add("Flatten", List.of(), GraphWriter.axis(1));
        } else if (before != null) {
            throw unsupported(before);
        }
    }

    private void add(Layer layer) {
        var settings = layer.conf().getLayer();
        Class<?> type = settings.getClass();
        if (type == ConvolutionLayer.class) {
            convolution(layer, (ConvolutionLayer) settings);
        } else if (type == DenseLayer.class || type == OutputLayer.class) {
            dense(layer, ((BaseLayer) settings).getActivationFn());
        } else if (settings instanceof BatchNormalization batchNorm) {
            batchNorm(layer, batchNorm);
        } else if (!(settings instanceof DropoutLayer)) {
            addWithoutWeights(settings);
        }
    }

    private void addWithoutWeights(org.deeplearning4j.nn.conf.layers.Layer settings) {
        if (settings instanceof ActivationLayer activation) {
            ActivationWriter.add(graph, activation.getActivationFn());
        } else if (settings.getClass() == SubsamplingLayer.class) {
            pooling((SubsamplingLayer) settings);
        } else if (settings instanceof GlobalPoolingLayer pooling && (pooling.getPoolingType() == PoolingType.MAX
                || pooling.getPoolingType() == PoolingType.AVG)) {
            graph.add(pooling.getPoolingType() == PoolingType.MAX ? "GlobalMaxPool" : "GlobalAveragePool", List.of());
            graph.add("Flatten", List.of(), GraphWriter.axis(1));
        } else if (settings instanceof ZeroPaddingLayer padding) {
            int[] ends = padding.getPadding();
            graph.add("Pad", List.of(graph.constant("pads", 0, 0, ends[0], ends[2], 0, 0, ends[1], ends[3])));
        } else {
            throw unsupported(settings);
        }
    }

    private static UnsupportedOperationException unsupported(Object part) {
        return new UnsupportedOperationException("%s is not supported, expected convolutions, pooling, dense layers, "
                .formatted(part.getClass().getSimpleName()) + "batch normalisation, dropout or a common activation");
    }

    private void convolution(Layer layer, ConvolutionLayer settings) {
        INDArray weights = layer.getParam("W");
        if (settings.getCnn2dDataFormat() != CNN2DFormat.NCHW) {
            throw unsupported(settings);
        }
        graph.add("Conv", operands(layer, weights.shape()),
                GraphWriter.attribute("kernel_shape", settings.getKernelSize()),
                GraphWriter.attribute("strides", settings.getStride()),
                GraphWriter.attribute("dilations", settings.getDilation()), padding(settings));
        ActivationWriter.add(graph, settings.getActivationFn());
    }

    /** Computes explicit padding with dilation, for which ONNX Runtime does not support automatic padding. */
    private static AttributeProto padding(ConvolutionLayer settings) {
        int[] dilation = settings.getDilation();
        int[] stride = settings.getStride();
        if (settings.getConvolutionMode() != ConvolutionMode.Same || dilation[0] == 1 && dilation[1] == 1) {
            return padding(settings.getConvolutionMode(), settings.getPadding());
        }
        if (stride[0] != 1 || stride[1] != 1) {
            throw unsupported(settings);
        }
        int high = dilation[0] * (settings.getKernelSize()[0] - 1);
        int wide = dilation[1] * (settings.getKernelSize()[1] - 1);
        return GraphWriter.attribute("pads", high / 2, wide / 2, high - high / 2, wide - wide / 2);
    }

    private void pooling(SubsamplingLayer settings) {
        boolean max = settings.getPoolingType() == PoolingType.MAX;
        boolean supported = settings.getDilation()[0] == 1 && settings.getDilation()[1] == 1
                && settings.getCnn2dDataFormat() == CNN2DFormat.NCHW;
        boolean mean = settings.getPoolingType() == PoolingType.AVG && !settings.isAvgPoolIncludePadInDivisor();
        if (!max && !mean || !supported) {
            throw unsupported(settings);
        }
        graph.add(max ? "MaxPool" : "AveragePool", List.of(),
                GraphWriter.attribute("kernel_shape", settings.getKernelSize()),
                GraphWriter.attribute("strides", settings.getStride()),
                padding(settings.getConvolutionMode(), settings.getPadding()));
    }

    private static AttributeProto padding(ConvolutionMode mode, int[] padding) {
        return mode == ConvolutionMode.Same
                ? AttributeProto.newBuilder().setName("auto_pad").setType(AttributeProto.AttributeType.STRING)
                .setS(ByteString.copyFromUtf8("SAME_UPPER")).build()
                : GraphWriter.attribute("pads", padding[0], padding[1], padding[0], padding[1]);
    }

    private void dense(Layer layer, IActivation activation) {
        if (layer.getParam(DefaultParamInitializer.GAIN_KEY) != null) {
            throw unsupported(layer.conf().getLayer());
        }
        graph.add("Gemm", operands(layer, layer.getParam("W").shape()));
        ActivationWriter.add(graph, activation);
    }

    /** Returns the weights and, if there is one, the bias. */
    private List<String> operands(Layer layer, long[] shape) {
        String weights = graph.constant("weights", layer.getParam("W"), shape);
        INDArray bias = layer.getParam("b");
        return bias == null ? List.of(weights) : List.of(weights, graph.constant("bias", bias, bias.length()));
    }

    private void batchNorm(Layer layer, BatchNormalization settings) {
        INDArray mean = layer.getParam("mean");
        if (settings.isLockGammaBeta()) {
            throw unsupported(settings);
        }
        INDArray variance = settings.isUseLogStd()
                // The variance is (10 ^ log10stdev)².
                ? Transforms.exp(layer.getParam("log10stdev").mul(2 * Math.log(10))) : layer.getParam("var");
        List<String> parameters = List.of(graph.constant("scale", layer.getParam("gamma"), mean.length()),
                graph.constant("shift", layer.getParam("beta"), mean.length()),
                graph.constant("mean", mean, mean.length()), graph.constant("variance", variance, mean.length()));
        graph.add("BatchNormalization", parameters, GraphWriter.attribute("epsilon", settings.getEps()));
    }
}
