package org.digitlab.ui.comparison;

import java.util.Collection;
import org.digitlab.plot.series.Palette;

/** Gives runs their hues, each for good, and dots to those that share one. */
final class Marks {

    private Marks() {
    }

    /** The mark for a run that is about to be shown among others: its own, as far as that tells it from those on show. */
    static int of(RunRow row, Collection<RunRow> rows) {
        int[] uses = new int[Palette.size()];
        rows.stream().filter(other -> other != row && other.isMarked()).forEach(other ->
                uses[Math.floorMod(other.markProperty().get(), uses.length)] += other.isShown() ? Palette.SHOWN : 1);
        return row.isMarked() ? Palette.apart(row.markProperty().get(), uses) : Palette.next(uses, row.run().isCnn());
    }
}
