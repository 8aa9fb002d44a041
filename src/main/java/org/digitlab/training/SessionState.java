package org.digitlab.training;

import java.util.EnumSet;
import java.util.Set;

/** The state of a training. */
public enum SessionState {
    READY,
    RUNNING,
    PAUSED,
    STOPPING,
    FINISHED,
    FAILED;

    /** Returns the states that may follow. */
    private Set<SessionState> next() {
        return switch (this) {
            case READY -> EnumSet.of(RUNNING, PAUSED);
            case RUNNING -> EnumSet.of(PAUSED, STOPPING, FINISHED, FAILED);
            case PAUSED -> EnumSet.of(RUNNING, STOPPING, FINISHED, FAILED);
            case STOPPING -> EnumSet.of(FINISHED, FAILED);
            case FINISHED, FAILED -> EnumSet.noneOf(SessionState.class);
        };
    }

    /** @throws IllegalStateException if the move is not allowed */
    public SessionState moveTo(SessionState target) {
        if (!next().contains(target)) {
            throw new IllegalStateException("A training that is " + this + " cannot become " + target);
        }
        return target;
    }

    /** Returns whether the training has ended. */
    public boolean isOver() {
        return this == FINISHED || this == FAILED;
    }
}
