package org.digitlab.metrics;

/**
 * How well one digit is recognised.
 *
 * @param digit     0 to 9
 * @param precision of those taken for this digit, the part that was; 0 if none was taken for it
 * @param recall    of those that were this digit, the part found; 0 if there was none
 * @param f1        harmonic mean of both
 * @param support   how many there were
 */
public record ClassScore(int digit, double precision, double recall, double f1, int support) {
}
