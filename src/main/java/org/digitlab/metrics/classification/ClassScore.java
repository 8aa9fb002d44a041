package org.digitlab.metrics.classification;

/**
 * How well one digit is recognised.
 *
 * @param digit     0 to 9
 * @param precision of those taken for this digit, the part that was; null if none was taken for it
 * @param recall    of those that were this digit, the part found; null if there was none
 * @param f1        harmonic mean of both, 0 if one of them is unknown; null if both are
 * @param support   how many there were
 */
public record ClassScore(int digit, Double precision, Double recall, Double f1, int support) {
}
