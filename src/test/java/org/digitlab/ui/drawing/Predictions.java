package org.digitlab.ui.drawing;

import java.util.Arrays;
import org.digitlab.inference.Prediction;

/** Predictions of one or two digits. */
final class Predictions {

    private Predictions() {
    }

    static Prediction of(int digit, double probability) {
        return of(digit, probability, (digit + 1) % 10, 0);
    }

    /** Returns a prediction with two given probabilities; the others share the rest evenly. */
    static Prediction of(int first, double probability, int second, double secondProbability) {
        float[] probabilities = new float[10];
        Arrays.fill(probabilities, (float) ((1 - probability - secondProbability) / 8));
        probabilities[first] = (float) probability;
        probabilities[second] = (float) secondProbability;
        return new Prediction(probabilities);
    }
}
