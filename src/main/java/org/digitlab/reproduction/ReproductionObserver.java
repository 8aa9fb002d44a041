package org.digitlab.reproduction;

import org.digitlab.metrics.ValidationPoint;

/** Is told how a plan is carried out, partly on the threads of its trainings; must return fast. */
public interface ReproductionObserver {

    /** A training begins, or goes on from its last checkpoint. */
    default void started(PlanProgress now, boolean resumed) {
    }

    /**
     * A training that was cut short cannot go on and begins anew.
     *
     * @param problem one sentence
     */
    default void unresumable(PlanProgress now, String problem) {
    }

    /** @param fold from 1; 0 where there are none */
    default void epoch(PlanProgress now, int fold, ValidationPoint point) {
    }

    /** A training is complete, or was found so. */
    default void done(PlanProgress now, TrialResult measured) {
    }

    /**
     * A training could not go on; the plan does.
     *
     * @param problem one sentence
     */
    default void failed(PlanProgress now, String problem) {
    }

    /**
     * Part of a training could not be written, though it goes on.
     *
     * @param problem one sentence
     */
    default void unsaved(PlanProgress now, String problem) {
    }
}
