package org.digitlab.network.gradients;

/**
 * What one image does to a stage.
 *
 * @param activations unit by unit, row by row
 * @param gradients   of the score at each of them
 */
public record StageValues(float[] activations, float[] gradients) {
}
