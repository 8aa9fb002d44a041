package org.digitlab.training;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * Lets the training thread through one iteration at a time: commands change the state, the thread asks before each
 * iteration and waits while the training is paused.
 */
final class Gate {

    private final Consumer<SessionState> listener;
    private SessionState state = SessionState.READY;
    private int steps;

    Gate(Consumer<SessionState> listener) {
        this.listener = listener;
    }

    synchronized SessionState state() {
        return state;
    }

    /** @throws IllegalStateException if the move is not allowed */
    synchronized void moveTo(SessionState target) {
        state = state.moveTo(target);
        notifyAll();
        listener.accept(target);
    }

    /** Lets one iteration through and stays, or becomes, paused. */
    synchronized void step() {
        if (state != SessionState.PAUSED) {
            moveTo(SessionState.PAUSED);
        }
        steps++;
        notifyAll();
    }

    /** Whether nothing lets the training thread on at this moment. */
    synchronized boolean isShut() {
        return state == SessionState.PAUSED && steps == 0;
    }

    /**
     * Waits for leave to do one iteration.
     *
     * @throws CancellationException if the training is to stop
     */
    synchronized void pass() throws InterruptedException {
        while (isShut()) {
            wait();
        }
        if (steps > 0) {
            steps--;
        }
        throwIfStopping();
    }

    /** @throws CancellationException if the training is to stop */
    synchronized void throwIfStopping() {
        if (state == SessionState.STOPPING) {
            throw new CancellationException("The training was stopped");
        }
    }
}
