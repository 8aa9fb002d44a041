package org.digitlab.folds;

import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.ValidationPoint;

/** Listens to a cross-validation, on the threads of its trainings; must return fast. Folds are numbered from 1. */
public interface FoldObserver {

    default void iteration(int fold, IterationPoint point) {
    }

    /** Called with each measurement on the images of the fold. */
    default void validation(int fold, ValidationPoint point) {
    }

    default void progress(FoldProgress progress) {
    }

    /** Called when a fold is complete. */
    default void done(FoldResult result) {
    }

    /** Called with one sentence when files can no longer be written: the training continues, and keeps what is missing. */
    default void unsaved(String problem) {
    }

    /** Called when everything that could not be written before is written. */
    default void savedAgain() {
    }
}
