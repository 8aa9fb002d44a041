package org.digitlab.metrics.classification;

/**
 * The prediction for a labelled image.
 *
 * @param image            index of the image, from 0
 * @param actual           the true digit
 * @param predicted        the predicted digit
 * @param confidence       probability of {@code predicted}, 0 to 1
 * @param truthProbability probability of {@code actual}, 0 to 1
 */
public record Outcome(int image, int actual, int predicted, double confidence, double truthProbability) {

    public boolean correct() {
        return actual == predicted;
    }
}
