package org.digitlab.runs.store;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The state that a record states. A record that says RUNNING although no process writes it was interrupted. */
public enum RunState {
    RUNNING,
    FINISHED,
    /** Ended early by the user. */
    STOPPED,
    FAILED;

    /** Returns the lower-case name for files. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RunState> of(String id) {
        return Arrays.stream(values()).filter(state -> state.id().equals(id)).findFirst();
    }
}
