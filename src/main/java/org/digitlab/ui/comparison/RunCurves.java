package org.digitlab.ui.comparison;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.digitlab.runs.StoredRun;
import org.digitlab.ui.chart.legend.ChartRun;
import org.digitlab.ui.common.TaskExecutor;

/** The curves of the plotted runs. For the FX thread. */
final class RunCurves {

    /** Maximum number of files that are read at the same time. */
    private static final int MAX_OPENING = 2;

    private final TaskExecutor executor;
    private final BiConsumer<RunRow, Throwable> failed;
    private final Map<String, ShownRun> shown = new HashMap<>();
    private final Map<String, RunRow> waiting = new LinkedHashMap<>();
    private final Set<String> opening = new HashSet<>();
    private final ObservableList<ChartRun> charted = FXCollections.observableArrayList();

    /** @param failed receives a run that cannot be plotted, and the reason */
    RunCurves(TaskExecutor executor, BiConsumer<RunRow, Throwable> failed) {
        this.executor = executor;
        this.failed = failed;
    }

    /** Returns the runs whose measurements were read. */
    ObservableList<ChartRun> charted() {
        return charted;
    }

    /** Reads a run's measurements and plots them, unless the run is hidden meanwhile. */
    void show(RunRow row) {
        if (!shown.containsKey(row.run().id())) {
            waiting.put(row.run().id(), row);
            openNext();
        }
    }

    void hide(String id) {
        waiting.remove(id);
        ShownRun gone = shown.remove(id);
        if (gone != null) {
            charted.remove(gone.chart());
            gone.close();
        }
    }

    private void openNext() {
        while (opening.size() < MAX_OPENING) {
            var next = waiting.values().stream().filter(row -> !opening.contains(row.run().id())).findFirst();
            if (next.isEmpty()) {
                return;
            }
            open(next.get());
        }
    }

    private void open(RunRow row) {
        StoredRun run = row.run();
        opening.add(run.id());
        executor.execute(() -> CurveFile.open(run), file -> {
            opened(run.id(), new ShownRun(row, run, file));
            openNext();
        }, error -> {
            opening.remove(run.id());
            waiting.remove(run.id());
            failed.accept(row, error);
            openNext();
        });
    }

    private void opened(String id, ShownRun ready) {
        opening.remove(id);
        if (waiting.remove(id) == null) {
            ready.close();
        } else {
            shown.put(id, ready);
            charted.add(ready.chart());
        }
    }

    /** Updates the curves of a run if it is plotted. */
    void update(RunRow row) {
        StoredRun run = row.run();
        ShownRun one = shown.get(run.id());
        if (one == null || !run.isReadable()) {
            return;
        }
        if (one.isOutdated(run)) {
            hide(run.id());
            show(row);
        } else {
            one.update(row, executor);
        }
    }
}
