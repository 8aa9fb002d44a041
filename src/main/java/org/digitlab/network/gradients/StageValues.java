package org.digitlab.network.gradients;

/**
 * Activations and gradients of a stage for one image.
 *
 * @param activations activations, unit by unit, row by row
 * @param gradients   gradient of the score with respect to each activation
 */
public record StageValues(float[] activations, float[] gradients) {
}
