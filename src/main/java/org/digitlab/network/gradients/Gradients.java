package org.digitlab.network.gradients;

import java.util.List;

/**
 * The results of a forward and a backward pass.
 *
 * @param logits {@code rows × 10} logits
 * @param pixels {@code rows × 784} gradients with respect to the input
 * @param stages activations and gradients of the first row, in the order of the stages
 */
public record Gradients(float[] logits, float[] pixels, List<StageValues> stages) {
}
