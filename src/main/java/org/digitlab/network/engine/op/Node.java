package org.digitlab.network.engine.op;

/** A layer in a plan. Its constructor adds the steps of the forward pass. */
public abstract class Node {

    final Assembly assembly;
    /** The activations; set by the constructor of the layer. */
    Tensor output;

    Node(Assembly assembly) {
        this.assembly = assembly;
    }

    /** Returns the tensor that holds the activations. */
    public final Tensor output() {
        return output;
    }

    /**
     * Adds the steps of the backward pass.
     *
     * @param gradient    gradient with respect to the output; may be overwritten
     * @param inputNeeded whether the gradient with respect to the input is needed
     * @return the gradient with respect to the input; may be null if not needed
     */
    public abstract Tensor backward(Tensor gradient, boolean inputNeeded);
}
