package org.digitlab.metrics;

import java.time.Duration;

/**
 * How far a training has come.
 *
 * @param iteration       steps done
 * @param totalIterations steps of the whole recipe
 * @param epoch           the epoch under way, from 1
 * @param epochs          of the whole recipe
 * @param imagesPerSecond trained lately, pauses and validation not counted
 * @param elapsed         since the start, pauses not counted
 * @param left            estimated
 */
public record Progress(int iteration, int totalIterations, int epoch, int epochs, double imagesPerSecond,
        Duration elapsed, Duration left) {

    /** The part done, 0 to 1. */
    public double fraction() {
        return totalIterations == 0 ? 0 : (double) iteration / totalIterations;
    }
}
