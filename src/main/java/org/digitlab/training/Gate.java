package org.digitlab.training;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** The state of a training: commands change it, and the training thread waits here while it is paused. */
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

    /** Allows one iteration and pauses after it. */
    synchronized void step() {
        if (state != SessionState.PAUSED) {
            moveTo(SessionState.PAUSED);
        }
        steps++;
        notifyAll();
    }

    /** Returns whether the training thread would have to wait now. */
    synchronized boolean isShut() {
        return state == SessionState.PAUSED && steps == 0;
    }

    /** Waits until one iteration is allowed, or throws {@link CancellationException} if the training was stopped. */
    synchronized void pass() throws InterruptedException {
        while (isShut()) {
            wait();
        }
        if (steps > 0) {
            steps--;
        }
        throwIfStopping();
    }

    /** @throws CancellationException if the training was stopped */
    synchronized void throwIfStopping() {
        if (state == SessionState.STOPPING) {
            throw new CancellationException("The training was stopped");
        }
    }
}
