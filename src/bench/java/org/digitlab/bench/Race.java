package org.digitlab.bench;

import java.util.Map;

/**
 * A training that ends when the test accuracy reaches {@link #GOAL}. The recipe is fixed in advance and the same for
 * all; the test set only determines when the clock stops.
 *
 * @param seconds  training time without evaluation
 * @param epochs   number of passes over all training images
 * @param accuracy test accuracy after the last epoch
 */
public record Race(double seconds, int epochs, double accuracy) {

    public static final double GOAL = 0.99;
    public static final int MAX_EPOCHS = 10;

    /** Returns whether the goal or the last epoch is reached. */
    public boolean isOver() {
        return accuracy >= GOAL || epochs == MAX_EPOCHS;
    }

    Map<Quantity, Double> figures() {
        return Map.of(Quantity.SECONDS_TO_ACCURACY, seconds, Quantity.EPOCHS_TO_ACCURACY, (double) epochs,
                Quantity.TEST_ACCURACY, accuracy);
    }
}
