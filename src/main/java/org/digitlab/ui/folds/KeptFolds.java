package org.digitlab.ui.folds;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.digitlab.runs.FoldsStore;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.StoredFolds;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;

/**
 * The cross-validations that are kept, and which of them is looked at. Lists and curves that were asked for before
 * something else was are dropped when they come. For the FX thread.
 */
final class KeptFolds {

    private final FoldsStore store;
    private final TaskExecutor executor;
    private final Notifications notifications;
    private final ObservableBooleanValue running;
    private final Consumer<Optional<OpenedFolds>> opened;
    private final KeptText text;
    private final FoldsTrash trash;
    private final ObservableList<StoredFolds> all = FXCollections.observableArrayList();
    private final ObjectProperty<StoredFolds> chosen = new SimpleObjectProperty<>();
    private StoredFolds onScreen;
    private boolean listed;
    private int wishes;

    /**
     * @param running whether one is under way, which nothing may take off the screen
     * @param opened  takes the one that is to be shown; nothing once there is none left
     */
    KeptFolds(FoldsStore store, Words words, TaskExecutor executor, Notifications notifications,
            ObservableBooleanValue running, Consumer<Optional<OpenedFolds>> opened) {
        this.store = store;
        this.executor = executor;
        this.notifications = notifications;
        this.running = running;
        this.opened = opened;
        text = new KeptText(words);
        trash = new FoldsTrash(store, words, executor, notifications);
        chosen.subscribe(this::open);
    }

    /** Newest first. */
    ObservableList<StoredFolds> all() {
        return all;
    }

    /** The one that is looked at; null for none. */
    ObjectProperty<StoredFolds> chosenProperty() {
        return chosen;
    }

    KeptText text() {
        return text;
    }

    /** Reads the list again; the first time, and in place of one that is gone, the newest is opened. */
    void refresh() {
        if (!listed) {
            executor.execute(this::purge, done -> { }, notifications::problem);
        }
        list(found -> find(found, path(chosen.get()))
                .or(() -> listed && chosen.get() == null ? Optional.empty() : found.stream().findFirst()));
    }

    /** Looks at none of them, for something else is to be shown. */
    void leave() {
        wishes++;
        onScreen = null;
        chosen.set(null);
    }

    /** Turns to one that is on the screen already. */
    void turnTo(Path folder) {
        list(found -> {
            onScreen = find(found, folder).orElse(null);
            return Optional.ofNullable(onScreen);
        });
    }

    /** Takes away the one that is looked at; a notification offers to bring it back. */
    void delete() {
        if (chosen.get() != null) {
            trash.delete(chosen.get(), this::turnBack, this::refresh);
        }
    }

    /** Whether there is a deletion to take back. */
    boolean isUndoable() {
        return trash.isUndoable();
    }

    /** Brings back what was deleted last. */
    void undo() {
        trash.undo();
    }

    /** To one that was brought back, unless one is under way. */
    private void turnBack(StoredFolds back) {
        list(found -> running.get() ? Optional.empty() : find(found, path(back)));
    }

    private void list(Selection selection) {
        wishes++;
        int wish = wishes;
        executor.execute(store::list, found -> {
            if (wish == wishes) {
                take(found, selection);
            }
        }, notifications::problem);
    }

    private void take(List<StoredFolds> found, Selection selection) {
        StoredFolds next = selection.of(found).orElse(null);
        boolean emptied = next == null && chosen.get() != null;
        listed = true;
        if (!all.equals(found)) {
            all.setAll(found);
        }
        chosen.set(next);
        if (emptied) {
            onScreen = null;
            opened.accept(Optional.empty());
        }
    }

    private void open(StoredFolds folds) {
        if (folds != null && !folds.equals(onScreen)) {
            onScreen = folds;
            executor.execute(() -> OpenedFolds.read(folds), read -> {
                if (folds.equals(chosen.get())) {
                    opened.accept(Optional.of(read));
                }
            }, notifications::problem);
        }
    }

    private FoldsStore purge() throws IOException {
        store.purge(Instant.now().minus(RunStore.DELETED_FOR));
        return store;
    }

    private static Optional<StoredFolds> find(List<StoredFolds> among, Path folder) {
        return among.stream().filter(one -> path(one).equals(folder)).findFirst();
    }

    private static Path path(StoredFolds folds) {
        return folds == null ? null : folds.folder().path();
    }

    /** Says which of those in a list is to be looked at. */
    @FunctionalInterface
    private interface Selection {
        Optional<StoredFolds> of(List<StoredFolds> found);
    }
}
