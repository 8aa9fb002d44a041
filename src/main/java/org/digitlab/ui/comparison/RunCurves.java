package org.digitlab.ui.comparison;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.digitlab.runs.StoredRun;
import org.digitlab.ui.chart.ChartRun;
import org.digitlab.ui.common.TaskExecutor;

/** The runs on the charts. For the FX thread. */
final class RunCurves {

    private final TaskExecutor executor;
    private final Map<String, ShownRun> shown = new HashMap<>();
    private final Set<String> opening = new HashSet<>();
    private final ObservableList<ChartRun> charted = FXCollections.observableArrayList();

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
        StoredRun run = row.run();
        if (shown.containsKey(run.id()) || !opening.add(run.id())) {
            return;
        }
        executor.execute(() -> CurveFile.open(run), file -> {
            ShownRun ready = new ShownRun(row, run, file);
            if (opening.remove(run.id())) {
                shown.put(run.id(), ready);
                charted.add(ready.chart());
            } else {
                ready.leave();
            }
        }, error -> {
            opening.remove(run.id());
            failed.accept(error);
        });
    }

    void hide(String id) {
        opening.remove(id);
        ShownRun gone = shown.remove(id);
        if (gone != null) {
            charted.remove(gone.chart());
            gone.leave();
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
