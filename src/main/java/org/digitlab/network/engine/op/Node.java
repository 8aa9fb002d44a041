package org.digitlab.network.engine.op;

/** A layer in a plan. Its constructor adds the steps of the forward pass. */
public interface Node {

    /** Returns the tensor that holds the activations. */
    Tensor output();

    /**
     * Adds the steps of the backward pass.
     *
     * @param gradient    gradient with respect to the output; may be overwritten
     * @param inputNeeded whether the gradient with respect to the input is needed
     * @return the gradient with respect to the input; may be null if not needed
     */
    Tensor backward(Tensor gradient, boolean inputNeeded);
}
