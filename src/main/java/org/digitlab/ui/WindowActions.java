package org.digitlab.ui;

import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.stage.Window;
import org.digitlab.network.architecture.Family;
import org.digitlab.training.SessionState;
import org.digitlab.ui.actions.Action;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.drawing.DrawingViewModel;
import org.digitlab.ui.window.FileDialogs;

/** What can be done with models, drawings and images, and where to go. */
final class WindowActions {

    private final MainViewModel model;
    private final RecipeCommands recipes;
    private final FileDialogs dialogs;
    private final Supplier<Window> window;

    /** @param window over which files are asked for */
    WindowActions(MainViewModel model, RecipeCommands recipes, Words words, Supplier<Window> window) {
        this.model = model;
        this.recipes = recipes;
        this.dialogs = new FileDialogs(words);
        this.window = window;
    }

    void addTo(Actions actions) {
        addTraining(actions);
        addDrawing(actions);
        addFiles(actions);
        addRecipes(actions);
        addPlaces(actions);
    }

    private void addTraining(Actions actions) {
        actions.on(Action.TRAIN, () -> model.selected().trainableBinding().get(), () -> model.selected().train())
                .on(Action.TRAIN_BOTH, model.bothTrainableBinding()::get, model::trainBoth)
                .on(Action.PAUSE, this::isUnderWay, () -> model.selected().pauseOrResume())
                .on(Action.STEP, () -> is(SessionState.PAUSED) || model.selected().trainableBinding().get(),
                        () -> model.selected().step())
                .on(Action.STOP, this::isUnderWay, () -> model.selected().stop())
                .on(Action.RESET, () -> model.selected().resettableBinding().get(), () -> model.selected().reset())
                .on(Action.FRONT_MLP, () -> model.selectedProperty().set(Family.MLP))
                .on(Action.FRONT_CNN, () -> model.selectedProperty().set(Family.CNN));
    }

    private void addDrawing(Actions actions) {
        DrawingViewModel drawing = model.drawing();
        actions.on(Action.UNDO, drawing::isUndoable, drawing::undo)
                .on(Action.REDO, drawing::isRedoable, drawing::redo)
                .on(Action.CLEAR, drawing::clear);
    }

    private void addFiles(Actions actions) {
        actions.on(Action.OPEN_MODEL, () -> dialogs.openModel(window.get()).ifPresent(model::openModel))
                .on(Action.SAVE_MODEL,
                        () -> dialogs.saveModel(window.get(), model.suggestedName()).ifPresent(model::saveModel))
                .on(Action.OPEN_DRAWING, () -> dialogs.openDrawing(window.get()).ifPresent(model::openDrawing))
                .on(Action.SAVE_DRAWING, this::saveDrawing)
                .on(Action.DATA_FOLDER, this::chooseData)
                .on(Action.BUNDLED_DATA, model::useBundledData);
    }

    private void addRecipes(Actions actions) {
        actions.on(Action.OPEN_RECIPE,
                () -> dialogs.openRecipe(window.get(), recipes.folder()).ifPresent(recipes::open))
                .on(Action.SAVE_RECIPE, this::saveRecipe);
    }

    private void saveRecipe() {
        if (recipes.maySave()) {
            dialogs.saveRecipe(window.get(), recipes.folder(), recipes.suggestedName()).ifPresent(recipes::save);
        }
    }

    private void addPlaces(Actions actions) {
        ObjectProperty<View> place = model.viewProperty();
        actions.on(Action.PLACE_TRAIN, () -> place.set(View.TRAIN))
                .on(Action.PLACE_COMPARE, () -> place.set(View.COMPARE))
                .on(Action.PLACE_EVALUATE, () -> place.set(View.EVALUATE))
                .on(Action.PLACE_FOLDS, () -> place.set(View.FOLDS))
                .on(Action.PLACE_READ, () -> place.set(View.READ))
                .on(Action.PLACE_EXPLAIN, () -> place.set(View.EXPLAIN));
    }

    private boolean isUnderWay() {
        return is(SessionState.RUNNING) || is(SessionState.PAUSED);
    }

    private boolean is(SessionState state) {
        return model.selected().stateProperty().get() == state;
    }

    private void saveDrawing() {
        if (model.maySaveDrawing()) {
            dialogs.saveDrawing(window.get()).ifPresent(model::saveDrawing);
        }
    }

    private void chooseData() {
        if (model.mayChangeData()) {
            dialogs.dataFolder(window.get()).ifPresent(model::useDataFolder);
        }
    }
}
