package org.digitlab.ui.comparison;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import javafx.collections.ObservableList;
import org.digitlab.plot.series.Palette;
import org.digitlab.ui.chart.legend.ChartRun;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.TaskExecutor;

/** The plotted runs and their colours. For the FX thread. */
final class ShownRuns {

    private final Collection<RunRow> rows;
    private final Notifications notifications;
    private final ObjIntConsumer<RunRow> colorWriter;
    private final RunCurves curves;
    private final Set<String> suspended = new HashSet<>();

    /**
     * @param rows        of all runs
     * @param colorWriter writes the colour index that a run was given
     */
    ShownRuns(Collection<RunRow> rows, TaskExecutor executor, Notifications notifications,
            ObjIntConsumer<RunRow> colorWriter) {
        this.rows = rows;
        this.notifications = notifications;
        this.colorWriter = colorWriter;
        curves = new RunCurves(executor, this::failed);
    }

    ObservableList<ChartRun> charted() {
        return curves.charted();
    }

    /** Plots those of the runs that are not plotted, or hides them all if there is none. */
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
        int color = colorFor(row);
        if (color != row.colorIndex()) {
            row.setColorIndex(color);
            colorWriter.accept(row, color);
        }
        row.setShown(true);
        curves.show(row);
    }

    void hide(RunRow row) {
        row.setShown(false);
        curves.hide(row.run().id());
    }

    /** Hides a run, if it is plotted, until {@link #resume}. */
    void suspend(RunRow row) {
        if (row.isShown()) {
            suspended.add(row.run().id());
            hide(row);
        }
    }

    /** Plots suspended runs that still exist. */
    void resume() {
        rows.stream().filter(row -> suspended.remove(row.run().id())).forEach(this::show);
    }

    /** Updates a run if it is plotted. */
    void update(RunRow row) {
        if (row.isShown()) {
            curves.update(row);
        }
    }

    /**
     * Returns the colour index for a run that is about to be plotted: its own if no plotted run has that, else one with
     * the same hue, and a new one for a run without a colour.
     */
    private int colorFor(RunRow row) {
        int[] uses = new int[Palette.size()];
        rows.stream().filter(other -> other != row && other.hasColor()).forEach(other ->
                uses[Math.floorMod(other.colorIndex(), uses.length)] += other.isShown() ? Palette.SHOWN : 1);
        return row.hasColor() ? Palette.apart(row.colorIndex(), uses)
                : Palette.next(uses, row.run().record().info().model());
    }

    private void failed(RunRow row, Throwable error) {
        row.setShown(false);
        notifications.problem(error);
    }
}
