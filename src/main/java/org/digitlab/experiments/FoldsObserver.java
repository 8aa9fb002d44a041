package org.digitlab.experiments;

import org.digitlab.folds.FoldObserver;

/** Listens to a recorded cross-validation, on the threads of its trainings; must return fast. */
public interface FoldsObserver extends FoldObserver {

    /**
     * Called when a part cannot be written, once per distinct problem; the cross-validation continues.
     *
     * @param problem one sentence
     */
    default void unsaved(String problem) {
    }
}
