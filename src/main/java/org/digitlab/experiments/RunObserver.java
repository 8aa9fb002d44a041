package org.digitlab.experiments;

import org.digitlab.training.TrainingObserver;

/** Listens to a run, on its training thread; must return fast. */
public interface RunObserver extends TrainingObserver {

    /** Called before anything else, with the number of training images. */
    default void trainsOn(int images) {
    }

    /** Called after the evaluation and saving: after {@code finished} or {@code failed}, before the state changes. */
    default void recorded(RunResult result) {
    }

    /** Called with one sentence when files can no longer be written: the training continues, and keeps what is missing. */
    default void unsaved(String problem) {
    }

    /** Called when everything that could not be written before is written. */
    default void savedAgain() {
    }
}
