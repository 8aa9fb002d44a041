package org.digitlab.network.gradients;

import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An activation function. Deeplearning4j's activation layer would overwrite the input that the derivative needs. */
final class ActivationStep implements DifferentiableStep {

    private final IActivation function;
    private INDArray input;

    ActivationStep(IActivation function) {
        this.function = function;
    }

    @Override
    public INDArray forward(INDArray values) {
        input = values;
        return function.getActivation(values.dup(), false);
    }

    @Override
    public INDArray backward(INDArray gradient) {
        return function.backprop(input.dup(), gradient).getFirst();
    }
}
