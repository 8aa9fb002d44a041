package org.digitlab.network.gradients;

import java.util.Arrays;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Broadcast;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Batch normalisation in prediction: a factor and an offset per channel from the running statistics.
 * Deeplearning4j's own derivative is for training, where the statistics depend on the input.
 */
final class BatchNormStep implements DifferentiableStep {

    private final Layer layer;
    private final LayerWorkspaceMgr memory;
    private final boolean channelsLast;

    BatchNormStep(Layer layer, LayerWorkspaceMgr memory) {
        this.layer = layer;
        this.memory = memory;
        channelsLast = ((BatchNormalization) layer.conf().getLayer()).getCnn2DFormat() == CNN2DFormat.NHWC;
    }

    @Override
    public INDArray forward(INDArray input) {
        layer.setInput(input, memory);
        return layer.activate(false, memory);
    }

    @Override
    public INDArray backward(INDArray gradient) {
        int channel = gradient.rank() == 4 && channelsLast ? 3 : 1;
        long[] single = new long[gradient.rank()];
        Arrays.fill(single, 1);
        single[channel] = gradient.size(channel);
        INDArray factors = forward(Nd4j.ones(DataType.FLOAT, single)).dup('c')
                .subi(forward(Nd4j.zeros(DataType.FLOAT, single))).reshape(single[channel]);
        INDArray result = Nd4j.createUninitialized(DataType.FLOAT, gradient.shape(), 'c');
        return Broadcast.mul(gradient, factors, result, channel);
    }
}
