package org.digitlab.bench;

import java.util.Map;

/**
 * A training that ends once a look at the test set shows {@link #GOAL}. The recipe is fixed beforehand and the same
 * everywhere; the test set chooses nothing, it only says when the clock is read.
 *
 * @param seconds  of training alone
 * @param epochs   passes over all training images
 * @param accuracy on the test set after the last of them
 */
public record Race(double seconds, int epochs, double accuracy) {

    public static final double GOAL = 0.99;
    public static final int MAX_EPOCHS = 10;

    /** Whether there is nothing more to train. */
    public boolean isOver() {
        return accuracy >= GOAL || epochs == MAX_EPOCHS;
    }

    Map<Quantity, Double> figures() {
        return Map.of(Quantity.SECONDS_TO_ACCURACY, seconds, Quantity.EPOCHS_TO_ACCURACY, (double) epochs,
                Quantity.TEST_ACCURACY, accuracy);
    }
}
