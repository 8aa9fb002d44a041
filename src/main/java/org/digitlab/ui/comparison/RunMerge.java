package org.digitlab.ui.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.digitlab.runs.StoredRun;

/** Updates the rows of a table in place, so that selection, scrolling and charts stay. */
final class RunMerge {

    private RunMerge() {
    }

    /**
     * Updates rows and inserts new ones.
     *
     * @param runs in the intended order of the rows
     * @return the rows whose runs are gone; they are not removed
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
