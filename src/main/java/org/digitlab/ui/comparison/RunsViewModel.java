package org.digitlab.ui.comparison;

import java.nio.file.Path;
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
import org.digitlab.ui.records.Deletions;
import org.digitlab.ui.records.RecordList;

/** All runs, including those of other processes, and which of them are plotted. For the FX thread. */
public final class RunsViewModel {

    /** Number of runs that are plotted at first, in place of an empty chart. */
    private static final int INITIALLY_SHOWN = 2;

    private final RunStore store;
    private final TaskExecutor executor;
    private final Pulse pulse;
    private final Notifications notifications;
    private final ShownRuns shown;
    private final Runnable beat = this::refresh;
    private final ObservableList<RunRow> rows = FXCollections.observableArrayList(RunRow::properties);
    private final FilteredList<RunRow> filtered = new FilteredList<>(rows);
    private final StringProperty filter = new SimpleStringProperty("");
    private final RecordList<StoredRun> list;
    private final Deletions<StoredRun> deletions;
    private final Notes notes = new Notes(this::setNotes);

    /** @param pulse triggers refreshing while the view is visible */
    public RunsViewModel(RunStore store, Words words, TaskExecutor executor, Pulse pulse, Notifications notifications) {
        this.store = store;
        this.executor = executor;
        this.pulse = pulse;
        this.notifications = notifications;
        shown = new ShownRuns(rows, executor, notifications,
                (row, color) -> change(row, () -> store.setColorIndex(row.run(), color)));
        list = new RecordList<>(store, executor, notifications, this::show);
        deletions = new Deletions<>(store, words, executor, notifications, runs -> sentence(words, runs), new Deleted());
        RunText text = new RunText(words);
        filter.subscribe(query -> filtered.setPredicate(new RunFilter(query, text)));
    }

    /** Returns the rows that match the filter, newest first. */
    public ObservableList<RunRow> rows() {
        return filtered;
    }

    /** Returns the number of all runs. */
    public int count() {
        return rows.size();
    }

    /** Words that must all occur in a run's name, network, notes, condition or date. */
    public StringProperty filterProperty() {
        return filter;
    }

    public ReadOnlyObjectProperty<RecordList.Phase> phaseProperty() {
        return list.phaseProperty();
    }

    /** Why the runs cannot be listed, one sentence; empty if they can. */
    public ReadOnlyStringProperty failureProperty() {
        return list.failureProperty();
    }

    public ObservableList<ChartRun> charted() {
        return shown.charted();
    }

    /** Returns the folders of the plotted runs. */
    public List<Path> chartedFolders() {
        List<String> ids = charted().stream().map(ChartRun::id).toList();
        return rows.stream().map(RunRow::run).filter(run -> ids.contains(run.id()))
                .map(StoredRun::path).toList();
    }

    /** Keeps the list up to date from now on. */
    public void open() {
        if (phaseProperty().get() == RecordList.Phase.LOADING) {
            deletions.purge();
        }
        pulse.add(beat);
        refresh();
    }

    /** Stops updating the list and saves notes that are being typed. */
    public void close() {
        notes.write();
        pulse.remove(beat);
    }

    /** Reads the list again; the previous one stays until then. */
    public void refresh() {
        list.refresh();
    }

    /** Plots those of the runs that are not plotted, or hides them all if there is none. */
    public void toggle(List<RunRow> chosen) {
        shown.toggle(chosen);
    }

    public void rename(RunRow row, String name) {
        change(row, () -> store.rename(row.run(), name));
    }

    public void setNotes(RunRow row, String notes) {
        if (!notes.equals(row.run().notes())) {
            change(row, () -> store.setNotes(row.run(), notes));
        }
    }

    /** Deletes runs; a notification offers to undo. */
    public void delete(List<RunRow> chosen) {
        // Closes the files of plotted runs first: Windows does not move a folder in which a file is open.
        chosen.forEach(shown::suspend);
        deletions.delete(chosen.stream().map(RunRow::run).toList());
    }

    /** Returns whether a deletion can be undone. */
    public boolean isUndoable() {
        return deletions.isUndoable();
    }

    /** Undoes the last deletion. */
    public void undo() {
        deletions.undo();
    }

    /** Returns the notes on the selected run. */
    public Notes notes() {
        return notes;
    }

    private static String sentence(Words words, List<StoredRun> deleted) {
        return deleted.size() == 1 ? words.format("compare.deleted", deleted.get(0).name())
                : words.format("compare.deleted.many", deleted.size());
    }

    private void show(List<StoredRun> runs) {
        RunMerge.into(rows, runs).forEach(this::forget);
        if (!list.isReady()) {
            rows.stream().filter(row -> row.run().isReadable()).limit(INITIALLY_SHOWN).forEach(shown::show);
        }
        shown.resume();
        rows.forEach(shown::update);
    }

    private void forget(RunRow row) {
        shown.hide(row);
        rows.remove(row);
    }

    private void change(RunRow row, Callable<StoredRun> write) {
        executor.execute(write, newest -> {
            list.invalidate();
            row.setRun(newest);
            shown.update(row);
        }, notifications::problem);
    }

    private final class Deleted implements Deletions.Listener<StoredRun> {

        @Override
        public void started() {
            list.hold();
        }

        @Override
        public void ended(List<StoredRun> deleted, List<StoredRun> restored) {
            List<String> ids = deleted.stream().map(StoredRun::id).toList();
            rows.stream().filter(row -> ids.contains(row.run().id())).toList().forEach(RunsViewModel.this::forget);
            list.release();
        }
    }
}
