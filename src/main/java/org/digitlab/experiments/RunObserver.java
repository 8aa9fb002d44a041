package org.digitlab.experiments;

import org.digitlab.training.TrainingObserver;

/** Is told what a recorded training does, on the training's own thread; must return fast. */
public interface RunObserver extends TrainingObserver {

    /**
     * Comes before anything else.
     *
     * @param images how many the training learns from
     */
    default void learnsFrom(int images) {
    }

    /**
     * The run is over, tested and saved; comes after {@code finished} or {@code failed} and before the training's
     * state says so.
     */
    default void recorded(RunOutcome outcome) {
    }

    /**
     * Part of the run could not be written, though the training goes on; each problem is told once a run.
     *
     * @param problem one sentence
     */
    default void unsaved(String problem) {
    }
}
