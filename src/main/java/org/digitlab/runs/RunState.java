package org.digitlab.runs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a run; a folder that still says RUNNING after its process is gone was cut off. */
public enum RunState {
    RUNNING,
    FINISHED,
    /** Ended by a person before its time. */
    STOPPED,
    FAILED;

    /** Lower-case name in {@code run.json}. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<RunState> of(String id) {
        return Arrays.stream(values()).filter(state -> state.id().equals(id)).findFirst();
    }
}
