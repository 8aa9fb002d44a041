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

/** The runs on the charts. For the FX thread. */
final class RunCurves {

    /** Files are read by as many at once, however many runs are asked for. */
    private static final int AT_ONCE = 2;

    private final TaskExecutor executor;
    private final Map<String, ShownRun> shown = new HashMap<>();
    private final Map<String, Request> waiting = new LinkedHashMap<>();
    private final Set<String> opening = new HashSet<>();
    private final ObservableList<ChartRun> charted = FXCollections.observableArrayList();

    /** @param failed told why a run cannot be shown */
    private record Request(RunRow row, Consumer<Throwable> failed) {

        String id() {
            return row.run().id();
        }
    }

    RunCurves(TaskExecutor executor) {
        this.executor = executor;
    }

    /** Those whose measurements are read. */
    ObservableList<ChartRun> charted() {
        return charted;
    }

    /**
     * Reads a run's measurements and shows them, unless it was hidden meanwhile.
     *
     * @param failed told why there are none
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
            gone.leave();
        }
    }

    private void openNext() {
        while (opening.size() < AT_ONCE) {
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
            ready.leave();
        } else {
            shown.put(request.id(), ready);
            charted.add(ready.chart());
        }
    }

    /** Takes up what was read of a run that may be shown. */
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
