package org.digitlab.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        Set<Integer> taken = new HashSet<>();
        runs.forEach(run -> taken.add(run.label().mark()));
        List<Ink> inks = new ArrayList<>();
        int free = 0;
        for (StoredRun run : runs) {
            int mark = run.label().mark();
            if (mark == RunLabel.UNMARKED) {
                while (!taken.add(free)) {
                    free++;
                }
                mark = free;
            }
            inks.add(Palette.run(mark));
        }
        return inks;
    }
}
