package org.digitlab.ui.comparison;

import java.util.Locale;
import org.digitlab.runs.StoredRun;
import org.digitlab.ui.common.Words;

/** Describes the condition of a run. */
record RunText(Words words) {

    /** Returns the condition, why the run failed or cannot be read, and whether it can be resumed. */
    String condition(StoredRun run) {
        String state = words.get("compare.condition." + run.condition().name().toLowerCase(Locale.ROOT));
        if (!run.isReadable()) {
            return state + ": " + run.fault();
        }
        return outcome(run, state) + (run.fault() == null ? "" : "\n" + run.fault());
    }

    private String outcome(StoredRun run, String state) {
        String problem = run.record().problem();
        if (problem != null) {
            return state + ": " + problem;
        }
        return run.isResumable() ? words.format("compare.continuable", state) : state;
    }
}
