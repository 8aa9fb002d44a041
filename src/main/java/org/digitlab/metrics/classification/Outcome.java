package org.digitlab.metrics.classification;

/**
 * What a classifier took one labelled image for.
 *
 * @param image            its index in the set, from 0
 * @param actual           the true digit
 * @param predicted        the digit it was taken for
 * @param confidence       probability given to {@code predicted}, 0 to 1
 * @param truthProbability probability given to {@code actual}, 0 to 1
 */
public record Outcome(int image, int actual, int predicted, double confidence, double truthProbability) {

    public boolean correct() {
        return actual == predicted;
    }
}
