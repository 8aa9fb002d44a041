package org.digitlab.network.gradients;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.digitlab.data.LabeledImages;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** A stage with the index of its last step and the layer that has its weights. */
record LocatedStage(Stage stage, int lastStep, Layer layer) {

    LocatedStage withLastStep(int step) {
        return new LocatedStage(stage, step, layer);
    }

    /**
     * Returns the weights as images; null if the stage has none, or if they are not images.
     *
     * @param first whether the stage reads the input image
     */
    Filters filters(boolean first) {
        if (stage.kind() == Stage.Kind.CONVOLUTION) {
            INDArray kernels = layer.getParam(DefaultParamInitializer.WEIGHT_KEY);
            return new Filters((int) kernels.size(1), (int) kernels.size(2), (int) kernels.size(3),
                    LayerGradients.floats(kernels));
        }
        if (stage.kind() == Stage.Kind.DENSE && first) {
            return new Filters(1, LabeledImages.SIDE, LabeledImages.SIDE,
                    LayerGradients.floats(layer.getParam(DefaultParamInitializer.WEIGHT_KEY).transpose()));
        }
        return null;
    }

    /** Returns the first row of the stage's output, unit by unit, also if channels come last. */
    float[] firstRow(INDArray values) {
        INDArray row = values.get(NDArrayIndex.interval(0, 1));
        return LayerGradients.floats(row.rank() == 4 && channelsLast() ? row.permute(0, 3, 1, 2) : row);
    }

    private boolean channelsLast() {
        var settings = layer.conf().getLayer();
        CNN2DFormat format = settings instanceof ConvolutionLayer convolution ? convolution.getCnn2dDataFormat()
                : ((SubsamplingLayer) settings).getCnn2dDataFormat();
        return format == CNN2DFormat.NHWC;
    }
}
