package org.digitlab.folds;

import java.time.Duration;
import org.digitlab.metrics.Progress;

/**
 * Progress of a cross-validation.
 *
 * @param fold     number of the present fold, from 1
 * @param folds    number of folds
 * @param training progress within the present fold
 * @param elapsed  since the start of the first fold
 */
public record FoldProgress(int fold, int folds, Progress training, Duration elapsed) {

    /** Returns the fraction done of all folds, 0 to 1. */
    public double fraction() {
        return (fold - 1 + training.fraction()) / folds;
    }

    /** Returns the time left, estimated from the time elapsed; zero at the start, when it cannot be estimated. */
    public Duration left() {
        double done = fraction();
        return done == 0 ? Duration.ZERO : Duration.ofMillis(Math.round(elapsed.toMillis() * (1 - done) / done));
    }
}
