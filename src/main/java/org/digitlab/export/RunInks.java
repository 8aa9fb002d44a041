package org.digitlab.export;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.digitlab.plot.series.Ink;
import org.digitlab.plot.series.Palette;
import org.digitlab.runs.RunLabel;
import org.digitlab.runs.StoredRun;

/** The inks of runs: those that they were given once, and free ones for the others. */
public final class RunInks {

    private RunInks() {
    }

    /** One for each run, in their order; as far as there are enough of them, each another. */
    public static List<Ink> of(List<StoredRun> runs) {
        int[] uses = new int[Palette.size()];
        Map<StoredRun, Integer> marks = new IdentityHashMap<>();
        runs.stream().filter(RunInks::isMarked)
                .forEach(run -> marks.put(run, taken(Palette.apart(run.label().mark(), uses), uses)));
        runs.stream().filter(run -> !isMarked(run))
                .forEach(run -> marks.put(run, taken(Palette.next(uses, run.isCnn()), uses)));
        return runs.stream().map(run -> Palette.run(marks.get(run))).toList();
    }

    private static boolean isMarked(StoredRun run) {
        return run.label().mark() != RunLabel.UNMARKED;
    }

    private static int taken(int mark, int[] uses) {
        uses[mark] += Palette.SHOWN;
        return mark;
    }
}
