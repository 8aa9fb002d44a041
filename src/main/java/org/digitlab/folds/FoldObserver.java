package org.digitlab.folds;

import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.ValidationPoint;

/** Is told what a cross-validation does, on the threads of its trainings; must return fast. Folds count from 1. */
public interface FoldObserver {

    default void iteration(int fold, IterationPoint point) {
    }

    /** Measured on the fold itself. */
    default void validation(int fold, ValidationPoint point) {
    }

    default void progress(FoldProgress progress) {
    }

    /** A fold is complete. */
    default void done(FoldResult result) {
    }
}
