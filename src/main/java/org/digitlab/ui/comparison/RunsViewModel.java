package org.digitlab.ui.comparison;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.StoredRun;
import org.digitlab.ui.chart.legend.ChartRun;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.records.Deletions;
import org.digitlab.ui.records.RecordList;

/** All runs, including those of other processes, and which of them are plotted. For the FX thread. */
public final class RunsViewModel {

    /** Number of runs that are plotted at first, in place of an empty chart. */
    private static final int INITIALLY_SHOWN = 2;

    private final RunStore store;
    private final Services services;
    private final RunText text;
    private final ShownRuns shown;
    private final Runnable beat = () -> list().refresh();
    private final ObservableList<RunRow> rows = FXCollections.observableArrayList(RunRow::properties);
    private final FilteredList<RunRow> filtered = new FilteredList<>(rows);
    private final StringProperty filter = new SimpleStringProperty("");
    private final RecordList<StoredRun> list;
    private final Deletions<StoredRun> deletions;
    private final Notes notes = new Notes(this::setNotes);

    /** @param services with a pulse that triggers refreshing while the view is visible */
    public RunsViewModel(RunStore store, Services services) {
        this.store = store;
        this.services = services;
        text = new RunText(services.words());
        shown = new ShownRuns(rows, services.executor(), services.notifications(),
                (row, color) -> change(row, () -> store.setColorIndex(row.run(), color)));
        list = new RecordList<>(store, services, this::show);
        deletions = new Deletions<>(list, store, services, this::sentence, (deleted, restored) -> forget(deleted));
        filter.subscribe(query -> filtered.setPredicate(row -> matches(row.run(), query)));
    }

    /** Returns the rows that match the filter, newest first. */
    public ObservableList<RunRow> rows() {
        return filtered;
    }

    /** Words that must all occur in a run's name, network, notes, condition or date. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** Returns the reader of the list, with its state. */
    public RecordList<StoredRun> list() {
        return list;
    }

    /** Returns the deletions, which can be undone. */
    public Deletions<StoredRun> deletions() {
        return deletions;
    }

    public ObservableList<ChartRun> charted() {
        return shown.charted();
    }

    /** Returns the folders of the plotted runs. */
    public List<Path> chartedFolders() {
        List<String> ids = charted().stream().map(ChartRun::id).toList();
        return rows.stream().map(RunRow::run).filter(run -> ids.contains(run.id())).map(StoredRun::path).toList();
    }

    /** Keeps the list up to date from now on. */
    public void open() {
        if (list.phaseProperty().get() == RecordList.Phase.LOADING) {
            deletions.purge();
        }
        services.pulse().add(beat);
        list.refresh();
    }

    /** Stops updating the list and saves notes that are being typed. */
    public void close() {
        notes.write();
        services.pulse().remove(beat);
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

    /** Returns the notes on the selected run. */
    public Notes notes() {
        return notes;
    }

    private String sentence(List<StoredRun> deleted) {
        return deleted.size() == 1 ? services.words().format("compare.deleted", deleted.get(0).name())
                : services.words().format("compare.deleted.many", deleted.size());
    }

    private boolean matches(StoredRun run, String query) {
        String all = String.join(" ", run.name(), RunColumn.MODEL.text(run), RunColumn.VARIANT.text(run), run.notes(),
                text.condition(run), RunColumn.DATE.text(run)).toLowerCase(Locale.ROOT);
        return Arrays.stream(query.strip().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
    }

    private void show(List<StoredRun> runs) {
        merge(runs).forEach(this::forget);
        if (!list.isReady()) {
            rows.stream().filter(row -> row.run().isReadable()).limit(INITIALLY_SHOWN).forEach(shown::show);
        }
        shown.resume();
        rows.forEach(shown::update);
    }

    /** Updates rows in place, so that selection and scrolling stay, and inserts new ones; returns rows without a run. */
    private List<RunRow> merge(List<StoredRun> runs) {
        Map<String, RunRow> known = new LinkedHashMap<>();
        rows.forEach(row -> known.put(row.run().id(), row));
        for (int place = 0; place < runs.size(); place++) {
            StoredRun run = runs.get(place);
            RunRow row = known.remove(run.id());
            if (row == null) {
                rows.add(Math.min(place, rows.size()), new RunRow(run));
            } else if (!row.run().equals(run)) {
                row.setRun(run);
            }
        }
        return List.copyOf(known.values());
    }

    private void forget(List<StoredRun> deleted) {
        List<String> ids = deleted.stream().map(StoredRun::id).toList();
        rows.stream().filter(row -> ids.contains(row.run().id())).toList().forEach(this::forget);
    }

    private void forget(RunRow row) {
        shown.hide(row);
        rows.remove(row);
    }

    private void change(RunRow row, Callable<StoredRun> write) {
        services.executor().execute(write, newest -> {
            list.invalidate();
            row.setRun(newest);
            shown.update(row);
        }, services.notifications()::problem);
    }
}
