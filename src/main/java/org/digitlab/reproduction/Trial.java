package org.digitlab.reproduction;

import org.digitlab.training.TrainingFailedException;

/** A planned training that is ready to be run once. */
interface Trial {

    /**
     * Trains, evaluates and records.
     *
     * @throws TrainingFailedException                        one sentence if it failed
     * @throws java.util.concurrent.CancellationException if it was cancelled
     */
    TrialResult run() throws InterruptedException, TrainingFailedException;

    /** Ends the training within one iteration, or before it starts; from any thread, at any time. */
    void cancel();
}
