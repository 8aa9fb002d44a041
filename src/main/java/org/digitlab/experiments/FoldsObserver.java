package org.digitlab.experiments;

import org.digitlab.folds.FoldObserver;

/** Is told what a recorded cross-validation does, on the threads of its trainings; must return fast. */
public interface FoldsObserver extends FoldObserver {

    /**
     * Part of it could not be written, though it goes on; each problem is told once.
     *
     * @param problem one sentence
     */
    default void unsaved(String problem) {
    }
}
