package org.digitlab.training;

/**
 * The commands of a training and its state.
 *
 * <p>Commands may be called from any thread, return at once and take effect after the current iteration or validation (a
 * stop interrupts a validation). They throw {@link IllegalStateException} if the {@link SessionState} does not allow them.
 */
public interface TrainingControl {

    SessionState state();

    /** Starts a ready training or resumes a paused one. */
    void run();

    void pause();

    /** Does one iteration and pauses; from READY, RUNNING or PAUSED. */
    void step();

    /** Stops a training that has begun, and keeps its newest weights. */
    void stop();
}
