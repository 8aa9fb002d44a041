package org.digitlab.ui.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.digitlab.files.Problem;
import org.digitlab.runs.RunStore;
import org.digitlab.ui.common.Words;

/**
 * Runs that were taken away.
 *
 * @param gone     those that are gone
 * @param problems why others could not be moved, one sentence each
 */
record Deletion(List<Gone> gone, List<String> problems) {

    /** @param folder where it lies now */
    record Gone(RunRow row, Path folder) {
    }

    /** Takes away as many as can be. */
    static Deletion of(RunStore store, List<RunRow> doomed) {
        List<Gone> gone = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (RunRow row : doomed) {
            try {
                gone.add(new Gone(row, store.delete(row.run())));
            } catch (IOException e) {
                problems.add(Problem.sentence(e));
            }
        }
        return new Deletion(gone, problems);
    }

    /** Brings back as many as can be; returns those that are still gone. */
    Deletion undo(RunStore store) {
        List<Gone> still = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (Gone one : gone) {
            try {
                store.restore(one.folder(), one.row().run().id());
            } catch (IOException e) {
                still.add(one);
                reasons.add(Problem.sentence(e));
            }
        }
        return new Deletion(still, reasons);
    }

    boolean isNothing() {
        return gone.isEmpty();
    }

    List<RunRow> rows() {
        return gone.stream().map(Gone::row).toList();
    }

    /** The reasons in one line, the same only once. */
    String problem() {
        return problems.stream().distinct().collect(Collectors.joining("; "));
    }

    String sentence(Words words) {
        String told = gone.size() == 1 ? words.format("compare.deleted", gone.get(0).row().run().name())
                : words.format("compare.deleted.many", gone.size());
        return problems.isEmpty() ? told : told + "; " + problem();
    }
}
