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

    /** For instance "Interrupted: …" with what can be done. */
    String condition(StoredRun run) {
        String told = words.get("compare.condition." + run.condition().name().toLowerCase(Locale.ROOT));
        if (!run.isReadable()) {
            return told + ": " + run.fault();
        }
        String problem = run.record().problem() == null ? "" : ": " + run.record().problem();
        return told + problem + (run.fault() == null ? "" : "\n" + run.fault());
    }
}
