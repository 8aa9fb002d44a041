package org.digitlab.ui.folds;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.digitlab.runs.FoldsStore;
import org.digitlab.runs.StoredFolds;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.records.Deletions;
import org.digitlab.ui.records.RecordList;

/** The stored cross-validations, and which of them is selected. For the FX thread. */
final class StoredFoldsList {

    private final Services services;
    private final ObservableBooleanValue running;
    private final Consumer<Optional<LoadedFolds>> target;
    private final RecordList<StoredFolds> list;
    private final Deletions<StoredFolds> deletions;
    private final ObservableList<StoredFolds> all = FXCollections.observableArrayList();
    private final ObjectProperty<StoredFolds> selected = new SimpleObjectProperty<>();
    /** The cross-validation that is shown or being loaded; null for none. */
    private StoredFolds shown;
    /** The folder to select in the next list; null keeps the selection. */
    private Path wanted;
    private boolean wantedIsShown;

    /**
     * @param running whether a cross-validation is under way; nothing is selected meanwhile
     * @param target  receives the selected cross-validation, or nothing once the last one was deleted
     */
    StoredFoldsList(FoldsStore store, Services services, ObservableBooleanValue running,
            Consumer<Optional<LoadedFolds>> target) {
        this.services = services;
        this.running = running;
        this.target = target;
        list = new RecordList<>(store, services, this::update);
        list.failureProperty().subscribe(failure -> {
            if (!failure.isEmpty()) {
                services.notifications().problem(failure);
            }
        });
        FoldsText text = new FoldsText(services.words());
        deletions = new Deletions<>(list, store, services,
                deleted -> services.words().format("folds.deleted", text.title(deleted.get(0))),
                (deleted, restored) -> restored.forEach(back -> select(back.path())));
        selected.subscribe(this::load);
    }

    /** Returns the stored cross-validations, newest first. */
    ObservableList<StoredFolds> all() {
        return all;
    }

    /** The selected cross-validation; null for none. */
    ObjectProperty<StoredFolds> selectedProperty() {
        return selected;
    }

    /** Reads the list again. The newest entry is selected the first time, and in place of one that is gone. */
    void refresh() {
        if (!list.isReady()) {
            deletions.purge();
        }
        list.refresh();
    }

    /** Clears the selection, because a new cross-validation is shown. */
    void clearSelection() {
        wanted = null;
        shown = null;
        selected.set(null);
    }

    /** Selects the cross-validation that has just ended and is shown already. */
    void selectShown(Path folder) {
        select(folder);
        wantedIsShown = true;
        list.refresh();
    }

    /** Deletes the selected cross-validation; a notification offers to undo. */
    void delete() {
        if (selected.get() != null) {
            deletions.delete(List.of(selected.get()));
        }
    }

    Deletions<StoredFolds> deletions() {
        return deletions;
    }

    private void select(Path folder) {
        wanted = folder;
        wantedIsShown = false;
        list.invalidate();
    }

    private void update(List<StoredFolds> found) {
        StoredFolds next = running.get() ? null : next(found);
        boolean emptied = next == null && selected.get() != null;
        if (wantedIsShown) {
            shown = next;
        }
        wanted = null;
        wantedIsShown = false;
        if (!all.equals(found)) {
            all.setAll(found);
        }
        selected.set(next);
        if (emptied) {
            shown = null;
            target.accept(Optional.empty());
        }
    }

    private StoredFolds next(List<StoredFolds> found) {
        StoredFolds before = selected.get();
        Path path = wanted == null && before != null ? before.path() : wanted;
        boolean elseNewest = wanted == null && (before != null || !list.isReady());
        return found.stream().filter(one -> one.path().equals(path)).findFirst()
                .or(() -> elseNewest ? found.stream().findFirst() : Optional.empty()).orElse(null);
    }

    private void load(StoredFolds folds) {
        if (folds != null && !folds.equals(shown)) {
            shown = folds;
            services.executor().execute(() -> LoadedFolds.read(folds), loaded -> {
                if (folds.equals(selected.get())) {
                    target.accept(Optional.of(loaded));
                }
            }, services.notifications()::problem);
        }
    }
}
