package org.digitlab.network.gradients;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.digitlab.data.LabeledImages;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** A stage, the last step that belongs to it, and the layer that has its weights. */
record FoundStage(Stage stage, int lastStep, Layer layer) {

    FoundStage upTo(int step) {
        return new FoundStage(stage, step, layer);
    }

    /**
     * Its weights as pictures; null if it has none, or none that are pictures.
     *
     * @param first whether it reads the input itself
     */
    Filters filters(boolean first) {
        if (stage.kind() == Stage.Kind.CONVOLUTION) {
            INDArray kernels = layer.getParam(DefaultParamInitializer.WEIGHT_KEY);
            return new Filters((int) kernels.size(1), (int) kernels.size(2), (int) kernels.size(3),
                    LayerGradients.numbers(kernels));
        }
        if (stage.kind() == Stage.Kind.DENSE && first) {
            return new Filters(1, LabeledImages.SIDE, LabeledImages.SIDE,
                    LayerGradients.numbers(layer.getParam(DefaultParamInitializer.WEIGHT_KEY).transpose()));
        }
        return null;
    }

    /** Of what comes out of it, unit by unit, also where channels come last. */
    float[] firstRow(INDArray values) {
        INDArray row = values.get(NDArrayIndex.interval(0, 1));
        return LayerGradients.numbers(row.rank() == 4 && channelsLast() ? row.permute(0, 3, 1, 2) : row);
    }

    private boolean channelsLast() {
        var settings = layer.conf().getLayer();
        CNN2DFormat format = settings instanceof ConvolutionLayer convolution ? convolution.getCnn2dDataFormat()
                : ((SubsamplingLayer) settings).getCnn2dDataFormat();
        return format == CNN2DFormat.NHWC;
    }
}
