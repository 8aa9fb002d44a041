package org.digitlab.network.gradients;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A layer whose derivative in training is also that in prediction. */
record LayerStep(Layer layer, LayerWorkspaceMgr memory) implements DifferentiableStep {

    @Override
    public INDArray forward(INDArray input) {
        layer.setInput(input, memory);
        return layer.activate(false, memory);
    }

    @Override
    public INDArray backward(INDArray gradient) {
        return layer.backpropGradient(gradient, memory).getSecond();
    }
}
