package org.digitlab.inference;

import java.util.Arrays;
import org.digitlab.ink.DigitImage;
import org.digitlab.network.model.DigitModel;

/** Ten probabilities that add up to 1, and whether the image may not be a digit. */
public final class Prediction {

    private final float[] probabilities;
    private final double rejectBelow;

    /** Creates a prediction that is never rejected. */
    public Prediction(float[] probabilities) {
        this(probabilities, 0);
    }

    /**
     * @param probabilities ten probabilities, which are copied
     * @param rejectBelow   minimum confidence of a digit, 0 to 1
     */
    public Prediction(float[] probabilities, double rejectBelow) {
        this.probabilities = Arrays.copyOf(probabilities, 10);
        this.rejectBelow = rejectBelow;
    }

    /** Classifies an image; for one thread at a time per model. */
    public static Prediction of(DigitModel model, DigitImage image) {
        return new Prediction(model.probabilities(image.scaled(), 1), model.rejectBelow());
    }

    /** Returns whether the image may not be a digit. */
    public boolean isRejected() {
        return confidence() < rejectBelow;
    }

    public double probability(int digit) {
        return probabilities[digit];
    }

    /** Returns the most likely digit; the smaller one of a tie. */
    public int digit() {
        return best(probabilities, -1);
    }

    /** Returns the second most likely digit. */
    public int runnerUp() {
        return best(probabilities, digit());
    }

    /** Returns the probability of {@link #digit}. */
    public double confidence() {
        return probabilities[digit()];
    }

    /** Returns a copy of all ten probabilities. */
    public float[] probabilities() {
        return probabilities.clone();
    }

    /** Returns the index of the largest value except at index {@code except} (-1 for none); the first one of a tie. */
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
