package org.digitlab.ui.comparison;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import javafx.collections.ObservableList;
import org.digitlab.ui.chart.legend.ChartRun;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.TaskExecutor;

/** Which of the runs the charts show, and in which colours. For the FX thread. */
final class ShownRuns {

    private final Collection<RunRow> rows;
    private final Notifications notifications;
    private final ObjIntConsumer<RunRow> marking;
    private final RunCurves curves;
    private final Set<String> missed = new HashSet<>();

    /**
     * @param rows    all runs
     * @param marking keeps the mark that a run got
     */
    ShownRuns(Collection<RunRow> rows, TaskExecutor executor, Notifications notifications,
            ObjIntConsumer<RunRow> marking) {
        this.rows = rows;
        this.notifications = notifications;
        this.marking = marking;
        curves = new RunCurves(executor);
    }

    ObservableList<ChartRun> charted() {
        return curves.charted();
    }

    /** Shows those of the runs that are not on the charts, or hides them if all are. */
    void toggle(List<RunRow> chosen) {
        boolean show = !chosen.stream().allMatch(RunRow::isShown);
        chosen.forEach(row -> {
            if (show) {
                show(row);
            } else {
                hide(row);
            }
        });
    }

    void show(RunRow row) {
        if (!row.run().isReadable()) {
            notifications.problem(row.run().fault());
            return;
        }
        int mark = Marks.of(row, rows);
        if (mark != row.markProperty().get()) {
            row.setMark(mark);
            marking.accept(row, mark);
        }
        row.setShown(true);
        curves.show(row, error -> failed(row, error));
    }

    void hide(RunRow row) {
        row.setShown(false);
        curves.hide(row.run().id());
    }

    /** Hides a run for now, if it is shown; {@link #showMissed} shows it again should it be there. */
    void miss(RunRow row) {
        if (row.isShown()) {
            missed.add(row.run().id());
            hide(row);
        }
    }

    void showMissed() {
        rows.stream().filter(row -> missed.remove(row.run().id())).forEach(this::show);
    }

    /** Takes up what was read of a run, if it is shown. */
    void update(RunRow row) {
        if (row.isShown()) {
            curves.update(row, error -> failed(row, error));
        }
    }

    private void failed(RunRow row, Throwable error) {
        row.setShown(false);
        notifications.problem(error);
    }
}
