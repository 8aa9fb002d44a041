package org.digitlab.folds;

import java.time.Duration;
import org.digitlab.metrics.Progress;

/**
 * How far a cross-validation has come.
 *
 * @param fold     the one under way, from 1
 * @param folds    how many there are
 * @param training the training of this fold
 * @param elapsed  since the start of the first fold
 */
public record FoldProgress(int fold, int folds, Progress training, Duration elapsed) {

    /** The part done of all folds, 0 to 1. */
    public double fraction() {
        return (fold - 1 + training.fraction()) / folds;
    }

    /** Estimated from the time that all of it took so far; zero before there is anything to go by. */
    public Duration left() {
        double done = fraction();
        return done == 0 ? Duration.ZERO : Duration.ofMillis(Math.round(elapsed.toMillis() * (1 - done) / done));
    }
}
