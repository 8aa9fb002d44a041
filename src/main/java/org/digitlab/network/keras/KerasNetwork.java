package org.digitlab.network.keras;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A Keras model as a Deeplearning4j network of 784 inputs from 0 to 1 and ten softmax outputs, channels first.
 *
 * @param parameters of all layers, one row, in Deeplearning4j's order
 * @param head       what Keras's output ended in: softmax, sigmoid, or linear for logits; those become a softmax over the
 *                   same ten sums, which for a sigmoid is the probability of each digit given that it is exactly one
 */
public record KerasNetwork(MultiLayerConfiguration configuration, INDArray parameters, String head) {
}
