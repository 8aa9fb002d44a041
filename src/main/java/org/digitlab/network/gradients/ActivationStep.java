package org.digitlab.network.gradients;

import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An activation function alone. Deeplearning4j's layer for it would overwrite the input that its derivative needs. */
final class ActivationStep implements DifferentiableStep {

    private final IActivation function;
    private INDArray input;

    ActivationStep(IActivation function) {
        this.function = function;
    }

    @Override
    public INDArray forward(INDArray newest) {
        input = newest;
        return function.getActivation(newest.dup(), false);
    }

    @Override
    public INDArray backward(INDArray gradient) {
        return function.backprop(input.dup(), gradient).getFirst();
    }
}
