package org.digitlab.ui.comparison;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.digitlab.runs.StoredRun;
import org.digitlab.ui.actions.Action;
import org.digitlab.ui.actions.Actions;

/** What can be done with the selected runs, by a button, a key or the palette. For the FX thread. */
public final class RunCommands {

    private final RunsViewModel runs;
    private final RunActions desk;
    private final ObservableList<RunRow> selected = FXCollections.observableArrayList();
    private Runnable renaming = () -> { };

    /** @param desk does what concerns the rest of the window */
    public RunCommands(RunsViewModel runs, RunActions desk) {
        this.runs = runs;
        this.desk = desk;
    }

    /**
     * Registers everything.
     *
     * @param inFront whether the runs can be seen
     */
    public void addTo(Actions actions, BooleanSupplier inFront) {
        BooleanSupplier some = () -> inFront.getAsBoolean() && isAny();
        actions.on(Action.RUN_SHOW, some, this::show).on(Action.RUN_DELETE, some, this::delete)
                .on(Action.RUN_RENAME, one(inFront, run -> true), this::rename)
                .on(Action.RUN_TRAIN_AGAIN, one(inFront, StoredRun::isReadable), this::trainAgain)
                .on(Action.RUN_USE_MODEL, one(inFront, StoredRun::hasModel), this::useModel)
                .on(Action.RUN_CONTINUE, one(inFront, StoredRun::isContinuable), this::resume)
                .on(Action.RUN_OPEN_FOLDER, one(inFront, run -> true), this::openFolder)
                .on(Action.UNDO, () -> inFront.getAsBoolean() && runs.isUndoable(), runs::undo);
    }

    /** Follows the selection of the table. */
    public ObservableList<RunRow> selected() {
        return selected;
    }

    /** @param edit lets a person type a new name of the selected run */
    void setRenaming(Runnable edit) {
        renaming = edit;
    }

    boolean isAny() {
        return !selected.isEmpty();
    }

    /** Whether a single run is selected, and fits. */
    boolean isOne(Predicate<StoredRun> fits) {
        return selected.size() == 1 && fits.test(selected.get(0).run());
    }

    void show() {
        runs.toggle(List.copyOf(selected));
    }

    void rename() {
        withOne(run -> renaming.run());
    }

    void trainAgain() {
        withOne(desk::trainAgain);
    }

    void useModel() {
        withOne(desk::useModel);
    }

    void resume() {
        withOne(desk::resume);
    }

    void openFolder() {
        withOne(desk::openFolder);
    }

    void delete() {
        runs.delete(List.copyOf(selected));
    }

    private BooleanSupplier one(BooleanSupplier inFront, Predicate<StoredRun> fits) {
        return () -> inFront.getAsBoolean() && isOne(fits);
    }

    private void withOne(Consumer<StoredRun> action) {
        if (selected.size() == 1) {
            action.accept(selected.get(0).run());
        }
    }
}
