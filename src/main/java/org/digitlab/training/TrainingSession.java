package org.digitlab.training;

import org.digitlab.data.Split;
import org.digitlab.network.Variant;

/**
 * One training of one network, on a thread of its own.
 *
 * <p>Commands return at once and take effect within one iteration; each throws {@link IllegalStateException} where
 * {@link SessionState} does not allow it. They may be called from any thread.
 */
public final class TrainingSession {

    public TrainingSession(Variant variant, Recipe recipe, Split data, TrainingObserver observer) {
    }

    public SessionState state() {
        return SessionState.READY;
    }

    /** Starts a ready training or resumes a paused one. */
    public void run() {
    }

    public void pause() {
    }

    /** Does one iteration and is paused after it; from READY or PAUSED. */
    public void step() {
    }

    /** Ends the training and keeps its newest weights. */
    public void stop() {
    }

    /** Waits until the training is over. */
    public void await() throws InterruptedException {
    }
}
