package org.digitlab.network.gradients;

import java.util.List;

/**
 * What came of a pass there and back.
 *
 * @param logits {@code rows × 10}
 * @param pixels gradients at the input, {@code rows × 784}
 * @param stages of the first row, from the input on
 */
public record Gradients(float[] logits, float[] pixels, List<StageValues> stages) {
}
