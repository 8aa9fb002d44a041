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

/** Commands on the selected runs; buttons, menu items, keys and the palette are bound to their actions. */
public final class RunCommands {

    private final Actions actions = new Actions();
    private final ObservableList<RunRow> selected = FXCollections.observableArrayList(RunRow::properties);
    private Runnable renaming = () -> { };

    /** @param window carries out commands that concern the rest of the window */
    public RunCommands(RunsViewModel runs, RunActions window) {
        BooleanSupplier any = () -> !selected.isEmpty();
        actions.on(Action.RUN_SHOW, any, () -> runs.toggle(List.copyOf(selected)));
        actions.on(Action.RUN_DELETE, any, () -> runs.delete(List.copyOf(selected)));
        actions.on(Action.UNDO, runs.deletions()::isUndoable, runs.deletions()::undo);
        onSelected(Action.RUN_RENAME, run -> true, run -> renaming.run());
        onSelected(Action.RUN_OPEN_FOLDER, run -> true, window::openFolder);
        onSelected(Action.RUN_TRAIN_AGAIN, StoredRun::isReadable, window::trainAgain);
        onSelected(Action.RUN_USE_MODEL, StoredRun::hasModel, window::useModel);
        onSelected(Action.RUN_CONTINUE, StoredRun::isResumable, window::resume);
    }

    /** Registers a command that is possible if a single run is selected that meets a condition. */
    private void onSelected(Action action, Predicate<StoredRun> condition, Consumer<StoredRun> command) {
        actions.on(action, () -> selected.size() == 1 && condition.test(selected.get(0).run()),
                () -> command.accept(selected.get(0).run()));
    }

    /** Returns the actions, regardless of whether the view is visible. */
    public Actions actions() {
        return actions;
    }

    /** Returns the selection of the table; it also changes when a selected run does. */
    public ObservableList<RunRow> selected() {
        return selected;
    }

    /** @param edit lets the user edit the name of the selected run */
    void setRenaming(Runnable edit) {
        renaming = edit;
    }
}
