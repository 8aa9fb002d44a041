package org.digitlab.inference;

import java.util.Arrays;

/** Ten probabilities that sum to 1, and whether they may be of no digit. */
public final class Prediction {

    private final float[] probabilities;
    private final double rejectBelow;

    /** One that is never rejected. */
    public Prediction(float[] probabilities) {
        this(probabilities, 0);
    }

    /**
     * @param probabilities ten, copied
     * @param rejectBelow   the confidence that a digit has at least
     */
    public Prediction(float[] probabilities, double rejectBelow) {
        this.probabilities = Arrays.copyOf(probabilities, 10);
        this.rejectBelow = rejectBelow;
    }

    /** Whether what was seen may be no digit. */
    public boolean isRejected() {
        return confidence() < rejectBelow;
    }

    public double probability(int digit) {
        return probabilities[digit];
    }

    /** The most likely digit; the smaller of two that tie. */
    public int digit() {
        return best(probabilities, -1);
    }

    /** The second most likely digit. */
    public int runnerUp() {
        return best(probabilities, digit());
    }

    /** The probability of {@link #digit}. */
    public double confidence() {
        return probabilities[digit()];
    }

    /** All ten, a copy. */
    public float[] probabilities() {
        return probabilities.clone();
    }

    /** Where the largest of ten values stands, the first of those that tie; -1 excepts none. */
    static int best(float[] values, int except) {
        int best = except == 0 ? 1 : 0;
        for (int digit = best + 1; digit < values.length; digit++) {
            if (digit != except && values[digit] > values[best]) {
                best = digit;
            }
        }
        return best;
    }
}
