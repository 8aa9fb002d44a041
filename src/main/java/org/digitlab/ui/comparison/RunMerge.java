package org.digitlab.ui.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.digitlab.runs.StoredRun;

/** Brings a table up to date without disturbing what did not change: selection, scrolling and charts stay. */
final class RunMerge {

    private RunMerge() {
    }

    /**
     * Updates rows and puts new ones where they belong.
     *
     * @param runs in the order that the rows are to have
     * @return the rows whose runs are gone, still among {@code rows}
     */
    static List<RunRow> into(List<RunRow> rows, List<StoredRun> runs) {
        Map<String, RunRow> known = new LinkedHashMap<>();
        rows.forEach(row -> known.put(row.run().id(), row));
        for (int place = 0; place < runs.size(); place++) {
            StoredRun run = runs.get(place);
            RunRow row = known.remove(run.id());
            if (row == null) {
                rows.add(Math.min(place, rows.size()), new RunRow(run));
            } else if (!row.run().equals(run)) {
                row.setRun(run);
            }
        }
        return List.copyOf(known.values());
    }
}
