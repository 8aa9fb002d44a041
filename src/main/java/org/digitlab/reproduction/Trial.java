package org.digitlab.reproduction;

/** A planned training that is ready to be run, once. */
interface Trial {

    /**
     * Trains, measures and keeps.
     *
     * @throws TrialFailedException                        one sentence, if it could not go on
     * @throws java.util.concurrent.CancellationException if it was cancelled
     */
    TrialResult run() throws InterruptedException, TrialFailedException;

    /** Ends it within one iteration, or before it begins; from any thread, at any time. */
    void cancel();
}
