package org.digitlab.reproduction;

import org.digitlab.metrics.ValidationPoint;

/** Listens to the execution of a plan, partly on the threads of its trainings; must return fast. */
public interface ReproductionObserver {

    /** Called when a training is started, or resumed from its checkpoint. */
    default void started(PlanProgress now, boolean resumed) {
    }

    /**
     * Called when an interrupted run cannot be resumed and is repeated.
     *
     * @param problem one sentence
     */
    default void unresumable(PlanProgress now, String problem) {
    }

    /** @param fold number of the fold, from 1; 0 for a single training */
    default void epoch(PlanProgress now, int fold, ValidationPoint point) {
    }

    /** Called when a training is complete, or was found complete in the folder. */
    default void done(PlanProgress now, TrialResult measured) {
    }

    /**
     * Called when a training failed; the plan continues.
     *
     * @param problem one sentence
     */
    default void failed(PlanProgress now, String problem) {
    }

    /**
     * Called when files of a training can no longer be written; the training continues, and keeps what is missing.
     *
     * @param problem one sentence
     */
    default void unsaved(PlanProgress now, String problem) {
    }

    /** Called when everything that could not be written before is written. */
    default void savedAgain(PlanProgress now) {
    }
}
