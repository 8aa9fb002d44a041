package org.digitlab.runs;

/** How a stored run is found. */
public enum RunCondition {
    /** Being written, by this process or another. */
    RUNNING,
    FINISHED,
    /** Ended by a person before its time. */
    STOPPED,
    FAILED,
    /** Its process ended without a word: its record says that it runs, yet nobody writes it. */
    INTERRUPTED,
    /** Its record is missing, damaged or of a newer version of this program. */
    UNREADABLE
}
