package org.digitlab.ui.comparison;

import java.util.Collection;
import org.digitlab.plot.series.Palette;

/** Chooses the colours of runs. */
final class ColorAssignment {

    private ColorAssignment() {
    }

    /**
     * Returns the colour index for a run that is about to be plotted: its own if no plotted run has that, else one with
     * the same hue, and a new one for a run without a colour.
     *
     * @param row  of a readable run
     * @param rows of all runs
     */
    static int indexFor(RunRow row, Collection<RunRow> rows) {
        int[] uses = new int[Palette.size()];
        rows.stream().filter(other -> other != row && other.hasColor()).forEach(other ->
                uses[Math.floorMod(other.colorIndex(), uses.length)] += other.isShown() ? Palette.SHOWN : 1);
        return row.hasColor() ? Palette.apart(row.colorIndex(), uses)
                : Palette.next(uses, row.run().record().info().model());
    }
}
