package org.digitlab.inference;

import java.util.Arrays;

/** Ten probabilities that sum to 1. */
public final class Prediction {

    private final float[] probabilities;

    /** @param probabilities ten, copied */
    public Prediction(float[] probabilities) {
        this.probabilities = Arrays.copyOf(probabilities, 10);
    }

    public double probability(int digit) {
        return probabilities[digit];
    }

    /** The most likely digit; the smaller of two that tie. */
    public int digit() {
        return best(-1);
    }

    /** The second most likely digit. */
    public int runnerUp() {
        return best(digit());
    }

    /** The probability of {@link #digit}. */
    public double confidence() {
        return probabilities[digit()];
    }

    /** All ten, a copy. */
    public float[] probabilities() {
        return probabilities.clone();
    }

    private int best(int except) {
        int best = except == 0 ? 1 : 0;
        for (int digit = best + 1; digit < probabilities.length; digit++) {
            if (digit != except && probabilities[digit] > probabilities[best]) {
                best = digit;
            }
        }
        return best;
    }
}
