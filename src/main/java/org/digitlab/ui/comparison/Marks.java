package org.digitlab.ui.comparison;

import java.util.Collection;
import org.digitlab.plot.Palette;
import org.digitlab.runs.StoredRun;

/** Gives runs their colours, each for good. */
final class Marks {

    private Marks() {
    }

    /** The colour for a run among others, some of which are shown. */
    static int next(Collection<RunRow> rows, StoredRun run) {
        int[] uses = new int[Palette.size()];
        for (RunRow row : rows) {
            if (row.isMarked()) {
                uses[Math.floorMod(row.markProperty().get(), uses.length)] += row.isShown() ? Palette.SHOWN : 1;
            }
        }
        return Palette.next(uses, run.isCnn());
    }
}
