package org.digitlab.ui.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.StoredRun;
import org.digitlab.ui.chart.legend.ChartRun;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Pulse;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;

/** All runs, those of other windows and processes too, and which of them the charts show. For the FX thread. */
public final class RunsViewModel {

    /** Shown without being asked for: an empty chart tells nothing. */
    private static final int FIRST_SHOWN = 2;

    /** What the table can be. */
    public enum Phase {
        LOADING, READY, FAILED
    }

    private final RunStore store;
    private final TaskExecutor executor;
    private final Pulse pulse;
    private final Notifications notifications;
    private final ShownRuns shown;
    private final Runnable beat = this::refresh;
    private final ObservableList<RunRow> rows = FXCollections.observableArrayList(RunRow::properties);
    private final FilteredList<RunRow> filtered = new FilteredList<>(rows);
    private final StringProperty filter = new SimpleStringProperty("");
    private final RunList list;
    private final Trash trash;
    private final Notes notes = new Notes(this::note);

    /** @param pulse beats while the runs are looked at */
    public RunsViewModel(RunStore store, Words words, TaskExecutor executor, Pulse pulse, Notifications notifications) {
        this.store = store;
        this.executor = executor;
        this.pulse = pulse;
        this.notifications = notifications;
        shown = new ShownRuns(rows, executor, notifications,
                (row, mark) -> change(row, () -> store.mark(row.run(), mark)));
        list = new RunList(store, executor, notifications, this::take);
        trash = new Trash(store, words, executor, notifications, list);
        RunText text = new RunText(words);
        filter.subscribe(typed -> filtered.setPredicate(new RunFilter(typed, text)));
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
        return list.phaseProperty();
    }

    /** Why the runs cannot be listed, one sentence. */
    public ReadOnlyStringProperty failureProperty() {
        return list.failureProperty();
    }

    public ObservableList<ChartRun> charted() {
        return shown.charted();
    }

    /** The runs on the charts, as their folders tell them. */
    public List<Path> chartedFolders() {
        List<String> ids = charted().stream().map(ChartRun::id).toList();
        return rows.stream().map(RunRow::run).filter(run -> ids.contains(run.id()))
                .map(run -> run.folder().path()).toList();
    }

    /** From now on the list follows what happens on the disk. */
    public void open() {
        if (phaseProperty().get() == Phase.LOADING) {
            executor.execute(this::purge, done -> { }, notifications::problem);
        }
        pulse.add(beat);
        refresh();
    }

    /** Nobody looks any more; notes that were being typed are kept. */
    public void close() {
        notes.write();
        pulse.remove(beat);
    }

    /** Reads the list again; what is on the screen stays until it is there. */
    public void refresh() {
        list.refresh();
    }

    /** Shows those of the runs that are not on the charts, or hides them if all are. */
    public void toggle(List<RunRow> chosen) {
        shown.toggle(chosen);
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
        // Not every system moves a folder in which a file is open, so the curves let go of theirs first.
        doomed.forEach(shown::miss);
        trash.delete(doomed, gone -> gone.forEach(this::forget));
    }

    /** Whether there is a deletion to take back. */
    public boolean isUndoable() {
        return trash.isUndoable();
    }

    /** Brings back what was deleted last. */
    public void undo() {
        trash.undo();
    }

    /** The notes on the run that somebody looks at. */
    public Notes notes() {
        return notes;
    }

    private RunStore purge() throws IOException {
        store.purge(Instant.now().minus(RunStore.DELETED_FOR));
        return store;
    }

    private void take(List<StoredRun> runs) {
        RunMerge.into(rows, runs).forEach(this::forget);
        if (!list.isReady()) {
            rows.stream().filter(row -> row.run().isReadable()).limit(FIRST_SHOWN).forEach(shown::show);
        }
        shown.showMissed();
        rows.forEach(shown::update);
    }

    private void forget(RunRow row) {
        shown.hide(row);
        rows.remove(row);
    }

    private void change(RunRow row, Callable<StoredRun> writing) {
        executor.execute(writing, newest -> {
            list.changed();
            row.setRun(newest);
            shown.update(row);
        }, notifications::problem);
    }
}
