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

    /** Called once per distinct problem in writing the record, with one sentence; the training continues. */
    default void unsaved(String problem) {
    }
}
