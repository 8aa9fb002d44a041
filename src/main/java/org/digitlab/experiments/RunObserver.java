package org.digitlab.experiments;

import org.digitlab.training.TrainingObserver;

/** Listens to a run, on its training thread; must return fast. */
public interface RunObserver extends TrainingObserver {

    /**
     * Called before anything else.
     *
     * @param images number of training images
     */
    default void learnsFrom(int images) {
    }

    /**
     * Called when the run is evaluated and saved: after {@code finished} or {@code failed}, before the change of state.
     */
    default void recorded(RunResult result) {
    }

    /**
     * Called when a part of the run cannot be written, once per distinct problem; the training continues.
     *
     * @param problem one sentence
     */
    default void unsaved(String problem) {
    }
}
