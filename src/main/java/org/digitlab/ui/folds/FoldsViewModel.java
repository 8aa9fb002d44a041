package org.digitlab.ui.folds;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.digitlab.files.Problem;
import org.digitlab.network.architecture.Variant;
import org.digitlab.runs.FoldsStore;
import org.digitlab.runs.StoredFolds;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.training.TrainingViewModel;

/**
 * Cross-validates the current model and recipe, one at a time, and shows earlier cross-validations. For the FX thread.
 *
 * <p>A training may run at the same time: both are slower then, but do not share weights or random numbers.
 */
public final class FoldsViewModel {

    private final ObservableValue<TrainingViewModel> current;
    private final ObservableValue<Recipe> recipe;
    private final FoldRunner runner;
    private final Services services;
    private final Words words;
    private final ShownFolds shown;
    private final StoredFoldsList stored;
    private final FoldCount count = new FoldCount();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final BooleanBinding runnable;
    private final Runnable beat = this::drain;
    private FoldsJob job;

    /**
     * @param current   provides the variant and the recipe
     * @param dataReady whether there are training images
     * @param store     of the runner's cross-validations
     */
    public FoldsViewModel(ObservableValue<TrainingViewModel> current, ObservableBooleanValue dataReady,
            Services services, FoldRunner runner, FoldsStore store) {
        this.current = current;
        this.services = services;
        this.runner = runner;
        words = services.words();
        shown = new ShownFolds(services);
        stored = new StoredFoldsList(store, services, running, this::show);
        recipe = current.flatMap(training -> training.setup().form().recipeProperty());
        runnable = Bindings.createBooleanBinding(
                () -> !running.get() && dataReady.get() && recipe.getValue() != null && count.isValid(),
                running, dataReady, recipe, count.errorProperty());
    }

    /** Returns the number of folds of the next cross-validation. */
    FoldCount count() {
        return count;
    }

    /** Returns what would be trained next, for instance "CNN · Classic C32-C64". */
    public ObservableValue<String> subject() {
        return current.flatMap(training -> training.setup().variantProperty().map(FoldsText::subject));
    }

    /** Returns whether a cross-validation can be started. */
    public BooleanBinding runnableBinding() {
        return runnable;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    ShownFolds shown() {
        return shown;
    }

    StoredFoldsList stored() {
        return stored;
    }

    // Commands that are not possible do nothing, because clicks may come late or twice.

    /** Updates the stored cross-validations, because the view was loaded. The first time, shows the newest. */
    public void open() {
        if (!running.get()) {
            stored.refresh();
        }
    }

    public void run() {
        if (!runnable.get()) {
            return;
        }
        Variant variant = current.getValue().setup().variantProperty().get();
        job = new FoldsJob(runner, variant, recipe.getValue(), count.number());
        running.set(true);
        stored.clearSelection();
        shown.start(FoldsText.subject(variant), job.folds());
        shown.say(0, words.get("folds.preparing"), "");
        services.pulse().add(beat);
        services.executor().execute(job, outcome -> end(outcome.isPresent()), this::fail);
    }

    /** Ends the cross-validation within a second and keeps the complete folds. */
    public void cancel() {
        if (running.get()) {
            shown.cancelling(words.get("folds.cancelling"));
            job.cancel();
        }
    }

    /** Returns whether a deletion can be undone. */
    public boolean isUndoable() {
        return !running.get() && stored.deletions().isUndoable();
    }

    /** Undoes the last deletion. */
    public void undo() {
        stored.deletions().undo();
    }

    /** Returns the folder of the displayed cross-validation; empty if there is none. */
    public Optional<Path> folder() {
        return running.get() ? job.folder()
                : Optional.ofNullable(stored.selectedProperty().get()).map(StoredFolds::path);
    }

    /** Cancels the running cross-validation, if any. */
    public void close() {
        if (job != null) {
            job.cancel();
        }
    }

    private void show(Optional<LoadedFolds> loaded) {
        loaded.ifPresentOrElse(folds -> folds.showOn(shown), shown::clear);
        shown.say(loaded.map(LoadedFolds::fraction).orElse(0.0),
                loaded.map(folds -> new FoldsText(words).state(folds.folds())).orElse(""),
                loaded.map(LoadedFolds::problem).orElse(""));
    }

    private void end(boolean complete) {
        rest();
        if (complete) {
            shown.say(words.get("folds.done"));
            services.notifications().info(words.format("folds.done.news", shown.summaryProperty().get()));
        } else {
            shown.say(words.format("folds.cancelled", shown.results().size(), job.folds()));
        }
    }

    private void fail(Throwable error) {
        rest();
        shown.say("");
        shown.fail(Problem.sentence(error));
    }

    private void rest() {
        drain();
        services.pulse().remove(beat);
        running.set(false);
        job.folder().ifPresent(stored::selectShown);
    }

    private void drain() {
        job.drainTo(shown);
    }
}
