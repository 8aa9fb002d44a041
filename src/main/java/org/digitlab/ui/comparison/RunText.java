package org.digitlab.ui.comparison;

import java.util.Locale;
import org.digitlab.runs.StoredRun;
import org.digitlab.ui.common.Words;

/**
 * Says how a run was found.
 *
 * @param words of the window
 */
record RunText(Words words) {

    /** For instance "Interrupted, …; it can be continued". */
    String condition(StoredRun run) {
        String told = words.get("compare.condition." + run.condition().name().toLowerCase(Locale.ROOT));
        if (!run.isReadable()) {
            return told + ": " + run.fault();
        }
        return outcome(run, told) + (run.fault() == null ? "" : "\n" + run.fault());
    }

    private String outcome(StoredRun run, String told) {
        String problem = run.record().problem();
        if (problem != null) {
            return told + ": " + problem;
        }
        return run.isContinuable() ? words.format("compare.continuable", told) : told;
    }
}
