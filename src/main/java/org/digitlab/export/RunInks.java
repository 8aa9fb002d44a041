package org.digitlab.export;

import java.util.List;
import org.digitlab.plot.Ink;
import org.digitlab.plot.Palette;
import org.digitlab.runs.RunLabel;
import org.digitlab.runs.StoredRun;

/** The colours of runs: those that they were given once, and free ones for the others. */
public final class RunInks {

    private RunInks() {
    }

    /** One for each run, in their order. */
    public static List<Ink> of(List<StoredRun> runs) {
        int[] uses = new int[Palette.size()];
        runs.stream().mapToInt(run -> run.label().mark()).filter(mark -> mark != RunLabel.UNMARKED)
                .forEach(mark -> uses[Math.floorMod(mark, uses.length)] += Palette.SHOWN);
        return runs.stream().map(run -> Palette.run(mark(run, uses))).toList();
    }

    private static int mark(StoredRun run, int[] uses) {
        if (run.label().mark() != RunLabel.UNMARKED) {
            return run.label().mark();
        }
        int free = Palette.next(uses, run.isCnn());
        uses[free] += Palette.SHOWN;
        return free;
    }
}
