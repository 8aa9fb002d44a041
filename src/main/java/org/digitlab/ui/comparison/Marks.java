package org.digitlab.ui.comparison;

import java.util.Collection;
import java.util.stream.IntStream;
import org.digitlab.plot.Palette;

/** Gives runs their colours, each for good. */
final class Marks {

    private static final int SHOWN = 1_000_000;

    private Marks() {
    }

    /** The colour that the fewest runs have, and none that is shown if that can be. */
    static int next(Collection<RunRow> rows) {
        int[] uses = new int[Palette.size()];
        for (RunRow row : rows) {
            if (row.isMarked()) {
                uses[Math.floorMod(row.markProperty().get(), uses.length)] += row.isShown() ? SHOWN : 1;
            }
        }
        return IntStream.range(0, uses.length).reduce(0, (best, mark) -> uses[mark] < uses[best] ? mark : best);
    }
}
