package org.digitlab.metrics.classification;

/**
 * Precision, recall and F1 of one digit.
 *
 * @param digit     0 to 9
 * @param precision fraction correct of the images predicted as this digit; null if there are none
 * @param recall    fraction correct of the images of this digit; null if there are none
 * @param f1        harmonic mean of both; 0 if one of them is null; null if both are
 * @param support   number of images of this digit
 */
public record ClassScore(int digit, Double precision, Double recall, Double f1, int support) {
}
