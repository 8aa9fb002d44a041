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
        String problem = run.record().problem() == null ? "" : ": " + run.record().problem();
        String outcome = told + problem;
        return (run.isContinuable() ? words.format("compare.continuable", outcome) : outcome)
                + (run.fault() == null ? "" : "\n" + run.fault());
    }
}
