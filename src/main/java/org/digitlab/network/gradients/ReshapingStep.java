package org.digitlab.network.gradients;

import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The same numbers in another shape. */
record ReshapingStep(InputPreProcessor shape, LayerWorkspaceMgr memory) implements DifferentiableStep {

    @Override
    public INDArray forward(INDArray input) {
        return shape.preProcess(input, (int) input.size(0), memory);
    }

    @Override
    public INDArray backward(INDArray gradient) {
        return shape.backprop(gradient, (int) gradient.size(0), memory);
    }
}
