package org.digitlab.network.engine.op;

/** One layer's part of a plan; what it does forward is added when it is made. */
public interface Node {

    /** Where its activations stand. */
    Tensor output();

    /**
     * Adds what it does backward.
     *
     * @param gradient at its output; may be overwritten
     * @param wanted   whether anybody needs the gradient at its input
     * @return the gradient at its input, null if not wanted
     */
    Tensor backward(Tensor gradient, boolean wanted);
}
