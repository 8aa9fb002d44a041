package org.digitlab.ui.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.digitlab.files.Problem;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.StoredRun;
import org.digitlab.ui.common.Words;

/**
 * Runs that were taken away.
 *
 * @param rows    of those that are gone
 * @param folders where these lie now
 * @param problem why others are still there, one sentence; null if all are gone
 */
record Deletion(List<RunRow> rows, List<Path> folders, String problem) {

    /** Takes away as many as can be. */
    static Deletion of(RunStore store, List<RunRow> doomed) {
        List<RunRow> gone = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        String problem = null;
        for (RunRow row : doomed) {
            try {
                folders.add(store.delete(row.run()));
                gone.add(row);
            } catch (IOException e) {
                problem = Problem.sentence(e);
            }
        }
        return new Deletion(gone, folders, problem);
    }

    boolean isNothing() {
        return rows.isEmpty();
    }

    /** Brings them back. */
    List<StoredRun> undo(RunStore store) throws IOException {
        List<StoredRun> back = new ArrayList<>();
        for (int i = 0; i < folders.size(); i++) {
            back.add(store.restore(folders.get(i), rows.get(i).run().id()));
        }
        return back;
    }

    String sentence(Words words) {
        String gone = rows.size() == 1 ? words.format("compare.deleted", rows.get(0).run().name())
                : words.format("compare.deleted.many", rows.size());
        return problem == null ? gone : gone + "; " + problem;
    }
}
