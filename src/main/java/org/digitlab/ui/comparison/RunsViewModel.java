package org.digitlab.ui.comparison;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.digitlab.files.Problem;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.StoredRun;
import org.digitlab.ui.chart.ChartRun;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Pulse;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;

/** All runs, those of other windows and processes too, and which of them the charts show. For the FX thread. */
public final class RunsViewModel {

    /** Shown without being asked for: an empty chart tells nothing. */
    private static final int FIRST_SHOWN = 2;
    /** How long deleted runs stay on the disk. */
    private static final Duration DELETED_FOR = Duration.ofDays(30);

    /** What the table can be. */
    public enum Phase {
        LOADING, READY, FAILED
    }

    private final RunStore store;
    private final Words words;
    private final TaskExecutor executor;
    private final Pulse pulse;
    private final Notifications notifications;
    private final RunCurves curves;
    private final Runnable beat = this::refresh;
    private final ObservableList<RunRow> rows = FXCollections.observableArrayList(RunRow::properties);
    private final FilteredList<RunRow> filtered = new FilteredList<>(rows);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    /** Deleted while they were shown: they are shown again should they come back. */
    private final Set<String> missed = new HashSet<>();
    private boolean reading;

    /** @param pulse beats while the runs are looked at */
    public RunsViewModel(RunStore store, Words words, TaskExecutor executor, Pulse pulse, Notifications notifications) {
        this.store = store;
        this.words = words;
        this.executor = executor;
        this.pulse = pulse;
        this.notifications = notifications;
        curves = new RunCurves(executor);
        filter.subscribe(typed -> filtered.setPredicate(new RunFilter(typed)));
    }

    /** Those that the filter lets through, newest first. */
    public ObservableList<RunRow> rows() {
        return filtered;
    }

    /** How many there are, filtered or not. */
    public int count() {
        return rows.size();
    }

    /** Words that all must stand in a run's name, network, notes or condition. */
    public StringProperty filterProperty() {
        return filter;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** Why the runs cannot be listed, one sentence. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public ObservableList<ChartRun> charted() {
        return curves.charted();
    }

    /** The runs on the charts, as their folders tell them. */
    public List<StoredRun> chartedRuns() {
        List<String> ids = charted().stream().map(ChartRun::id).toList();
        return rows.stream().map(RunRow::run).filter(run -> ids.contains(run.id())).toList();
    }

    /** From now on the list follows what happens on the disk. */
    public void open() {
        if (phase.get() == Phase.LOADING) {
            executor.execute(this::purge, done -> { }, notifications::problem);
        }
        pulse.add(beat);
        refresh();
    }

    /** Nobody looks any more. */
    public void close() {
        pulse.remove(beat);
    }

    /** Reads the list again; what is on the screen stays until it is there. */
    public void refresh() {
        if (reading) {
            return;
        }
        reading = true;
        executor.execute(store::list, runs -> {
            reading = false;
            take(runs);
        }, error -> {
            reading = false;
            failure.set(Problem.sentence(error));
            phase.set(Phase.FAILED);
        });
    }

    /** Shows those of the runs that are not on the charts, or hides them if all are. */
    public void toggle(List<RunRow> chosen) {
        boolean show = !chosen.stream().allMatch(RunRow::isShown);
        chosen.forEach(row -> {
            if (show) {
                show(row);
            } else {
                hide(row);
            }
        });
    }

    public void rename(RunRow row, String name) {
        change(row, () -> store.rename(row.run(), name));
    }

    public void note(RunRow row, String notes) {
        if (!notes.equals(row.run().notes())) {
            change(row, () -> store.note(row.run(), notes));
        }
    }

    /** Takes runs away; a notification offers to bring them back. */
    public void delete(List<RunRow> chosen) {
        List<RunRow> doomed = List.copyOf(chosen);
        executor.execute(() -> Deletion.of(store, doomed), this::deleted, notifications::problem);
    }

    private RunStore purge() throws IOException {
        store.purge(Instant.now().minus(DELETED_FOR));
        return store;
    }

    private void deleted(Deletion deletion) {
        if (deletion.isNothing()) {
            notifications.problem(deletion.problem());
            return;
        }
        deletion.rows().stream().filter(RunRow::isShown).map(row -> row.run().id()).forEach(missed::add);
        deletion.rows().forEach(this::forget);
        notifications.offer(deletion.sentence(words), words.get("compare.undo"),
                () -> executor.execute(() -> deletion.undo(store), back -> refresh(), notifications::problem));
    }

    private void take(List<StoredRun> runs) {
        boolean first = phase.get() == Phase.LOADING;
        RunMerge.into(rows, runs).forEach(this::forget);
        phase.set(Phase.READY);
        if (first) {
            rows.stream().filter(row -> row.run().isReadable()).limit(FIRST_SHOWN).forEach(this::show);
        }
        rows.stream().filter(row -> missed.remove(row.run().id())).forEach(this::show);
        rows.stream().filter(RunRow::isShown).forEach(row -> curves.update(row, error -> failed(row, error)));
    }

    private void show(RunRow row) {
        if (!row.run().isReadable()) {
            notifications.problem(row.run().fault());
            return;
        }
        if (!row.isMarked()) {
            int mark = Marks.next(rows, row.run());
            row.setMark(mark);
            change(row, () -> store.mark(row.run(), mark));
        }
        row.setShown(true);
        curves.show(row, error -> failed(row, error));
    }

    private void failed(RunRow row, Throwable error) {
        row.setShown(false);
        notifications.problem(error);
    }

    private void hide(RunRow row) {
        row.setShown(false);
        curves.hide(row.run().id());
    }

    private void forget(RunRow row) {
        hide(row);
        rows.remove(row);
    }

    private void change(RunRow row, Callable<StoredRun> writing) {
        executor.execute(writing, newest -> {
            row.setRun(newest);
            if (row.isShown()) {
                curves.update(row, error -> failed(row, error));
            }
        }, notifications::problem);
    }
}
