package org.digitlab.network.keras;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A Keras model as a Deeplearning4j network with 784 inputs from 0 to 1 and ten softmax outputs, channels first.
 *
 * @param parameters all parameters in one row, in Deeplearning4j's order
 * @param head       activation of Keras's output: softmax, sigmoid, or linear for logits; the latter two become a softmax
 *                   of the same ten sums, which for a sigmoid is the probability of a digit given exactly one digit
 */
public record KerasNetwork(MultiLayerConfiguration configuration, INDArray parameters, String head) {
}
