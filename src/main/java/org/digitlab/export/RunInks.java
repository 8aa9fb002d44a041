package org.digitlab.export;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.digitlab.plot.series.Ink;
import org.digitlab.plot.series.Palette;
import org.digitlab.runs.StoredRun;

/** Colours of runs: the ones assigned earlier, and free ones for the other runs. */
public final class RunInks {

    private RunInks() {
    }

    /** Returns a colour for each run, in order; all different while there are enough. */
    public static List<Ink> of(List<StoredRun> runs) {
        int[] uses = new int[Palette.size()];
        Map<StoredRun, Integer> marks = new IdentityHashMap<>();
        runs.stream().filter(RunInks::isMarked)
                .forEach(run -> marks.put(run, taken(Palette.apart(run.label().colorIndex(), uses), uses)));
        runs.stream().filter(run -> !isMarked(run))
                .forEach(run -> marks.put(run, taken(Palette.next(uses, family(run)), uses)));
        return runs.stream().map(run -> Palette.run(marks.get(run))).toList();
    }

    private static String family(StoredRun run) {
        return run.record().info().model();
    }

    private static boolean isMarked(StoredRun run) {
        return run.label().hasColor();
    }

    private static int taken(int mark, int[] uses) {
        uses[mark] += Palette.SHOWN;
        return mark;
    }
}
