package org.digitlab.network.gradients;

import org.nd4j.linalg.api.ndarray.INDArray;

/** A step of a network in prediction, with its forward and backward pass. */
interface DifferentiableStep {

    INDArray forward(INDArray input);

    /** @param gradient gradient with respect to the output of the last forward pass; may be overwritten */
    INDArray backward(INDArray gradient);
}
