package org.digitlab.network.gradients;

import org.nd4j.linalg.api.ndarray.INDArray;

/** A part of a network in prediction: what it makes of its input, and how a gradient goes back through it. */
interface DifferentiableStep {

    INDArray forward(INDArray input);

    /** @param gradient at the output of the last forward pass; may be overwritten */
    INDArray backward(INDArray gradient);
}
