package org.digitlab.runs;

import java.io.IOException;
import java.nio.file.Path;

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
    UNREADABLE;

    /** @param state what its record says */
    static RunCondition of(RunState state, Path folder) throws IOException {
        return switch (state) {
            case RUNNING -> RunLock.isHeld(folder) ? RUNNING : INTERRUPTED;
            case FINISHED -> FINISHED;
            case STOPPED -> STOPPED;
            case FAILED -> FAILED;
        };
    }
}
