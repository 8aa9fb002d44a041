package org.digitlab.runs.store;

/** The condition in which recorded work was found. */
public enum RunCondition {
    /** A process, this one or another, is writing the record. */
    RUNNING,
    FINISHED,
    /** Ended early by the user. */
    STOPPED,
    FAILED,
    /** The record says RUNNING, but no process is writing it: the program was closed or crashed. */
    INTERRUPTED,
    /** The record is missing, damaged or was written by a newer version of this program. */
    UNREADABLE;

    /** Returns the condition of a readable record, which a process is writing if {@code locked}. */
    public static RunCondition of(RunState state, boolean locked) {
        return switch (state) {
            case RUNNING -> locked ? RUNNING : INTERRUPTED;
            case FINISHED -> FINISHED;
            case STOPPED -> STOPPED;
            case FAILED -> FAILED;
        };
    }
}
