package org.digitlab.ui.comparison;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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
    private final Map<String, ShownRun> shown = new HashMap<>();
    private final Map<String, Request> waiting = new LinkedHashMap<>();
    private final Set<String> opening = new HashSet<>();
    private final ObservableList<ChartRun> charted = FXCollections.observableArrayList();

    /** @param failed receives the reason if the run cannot be plotted */
    private record Request(RunRow row, Consumer<Throwable> failed) {

        String id() {
            return row.run().id();
        }
    }

    RunCurves(TaskExecutor executor) {
        this.executor = executor;
    }

    /** Returns the runs whose measurements were read. */
    ObservableList<ChartRun> charted() {
        return charted;
    }

    /**
     * Reads a run's measurements and plots them, unless the run is hidden meanwhile.
     *
     * @param failed receives the reason if they cannot be read
     */
    void show(RunRow row, Consumer<Throwable> failed) {
        if (!shown.containsKey(row.run().id())) {
            waiting.put(row.run().id(), new Request(row, failed));
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
            Request next = waiting.values().stream().filter(one -> !opening.contains(one.id())).findFirst().orElse(null);
            if (next == null) {
                return;
            }
            open(next);
        }
    }

    private void open(Request request) {
        StoredRun run = request.row().run();
        opening.add(run.id());
        executor.execute(() -> CurveFile.open(run), file -> {
            opened(request, new ShownRun(request.row(), run, file));
            openNext();
        }, error -> {
            opening.remove(run.id());
            waiting.remove(run.id());
            request.failed().accept(error);
            openNext();
        });
    }

    private void opened(Request request, ShownRun ready) {
        opening.remove(request.id());
        if (waiting.remove(request.id()) == null) {
            ready.close();
        } else {
            shown.put(request.id(), ready);
            charted.add(ready.chart());
        }
    }

    /** Updates the curves of a run if it is plotted. */
    void update(RunRow row, Consumer<Throwable> failed) {
        StoredRun run = row.run();
        ShownRun one = shown.get(run.id());
        if (one == null || !run.isReadable()) {
            return;
        }
        if (one.isOutdated(run)) {
            hide(run.id());
            show(row, failed);
        } else {
            one.update(row, executor);
        }
    }
}
