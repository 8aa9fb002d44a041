package org.digitlab.metrics;

import java.time.Duration;

/**
 * The progress of a training.
 *
 * @param iteration       number of completed steps
 * @param totalIterations number of steps of the recipe
 * @param epoch           current epoch, from 1
 * @param epochs          number of epochs of the recipe
 * @param imagesPerSecond recent training speed without pauses and validation
 * @param elapsed         time since the start without pauses
 * @param left            estimated remaining time
 */
public record Progress(int iteration, int totalIterations, int epoch, int epochs, double imagesPerSecond,
        Duration elapsed, Duration left) {

    /** Returns the fraction done, 0 to 1. */
    public double fraction() {
        return totalIterations == 0 ? 0 : (double) iteration / totalIterations;
    }
}
