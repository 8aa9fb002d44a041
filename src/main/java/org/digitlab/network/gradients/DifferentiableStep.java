package org.digitlab.network.gradients;

import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A step of a network in prediction.
 *
 * @param forward  the forward pass
 * @param backward converts the gradient with respect to the output of the last forward pass, which may be overwritten, to
 *                 the gradient with respect to the input
 */
record DifferentiableStep(UnaryOperator<INDArray> forward, UnaryOperator<INDArray> backward) {
}
