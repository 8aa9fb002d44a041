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
import org.digitlab.training.recipe.Recipe;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Pulse;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.training.TrainingViewModel;

/**
 * Cross-validation of the model in front by its recipe, one at a time, and what is kept of earlier ones. For the FX
 * thread.
 *
 * <p>A training may go on beside it: each is only slower, for neither sees the other's weights or random numbers.
 */
public final class FoldsViewModel {

    /**
     * What it works with.
     *
     * @param store where the runner keeps them
     */
    public record Tools(Words words, TaskExecutor executor, Pulse pulse, Notifications notifications,
            FoldRunner runner, FoldsStore store) {
    }

    private final ObservableValue<TrainingViewModel> inFront;
    private final ObservableValue<Recipe> recipe;
    private final Tools tools;
    private final ShownFolds shown;
    private final FoldReader reader;
    private final KeptFolds kept;
    private final FoldCount count = new FoldCount();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper cancelling = new ReadOnlyBooleanWrapper();
    private final BooleanBinding runnable;
    private final Runnable beat = this::drain;
    private FoldsJob job;

    /**
     * @param inFront   whose variant and recipe are used
     * @param dataReady whether there are images to learn from
     */
    public FoldsViewModel(ObservableValue<TrainingViewModel> inFront, ObservableBooleanValue dataReady, Tools tools) {
        this.inFront = inFront;
        this.tools = tools;
        shown = new ShownFolds(tools.words());
        reader = new FoldReader(shown, cancelling);
        kept = new KeptFolds(tools.store(), tools.words(), tools.executor(), tools.notifications(), running,
                this::show);
        recipe = inFront.flatMap(training -> training.setup().form().recipeProperty());
        runnable = Bindings.createBooleanBinding(
                () -> !running.get() && dataReady.get() && recipe.getValue() != null && count.isValid(),
                running, dataReady, recipe, count.errorProperty());
    }

    /** How many folds the next one has. */
    FoldCount count() {
        return count;
    }

    /** For instance "CNN · Classic C32-C64": what the next one would train. */
    public ObservableValue<String> subject() {
        return inFront.flatMap(training -> training.setup().variantProperty().map(FoldsText::subject));
    }

    /** Whether one could start now. */
    public BooleanBinding runnableBinding() {
        return runnable;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** The one on the screen. */
    ShownFolds shown() {
        return shown;
    }

    /** Those that can be opened. */
    KeptFolds kept() {
        return kept;
    }

    // Commands: each does nothing where it makes no sense, because clicks may come late or twice

    /** Somebody looks: the newest of those that are kept is there, unless there is another already. */
    public void open() {
        if (!running.get()) {
            kept.refresh();
        }
    }

    public void run() {
        if (!runnable.get()) {
            return;
        }
        Variant variant = inFront.getValue().setup().variantProperty().get();
        job = new FoldsJob(tools.runner(), variant, recipe.getValue(), count.number());
        running.set(true);
        kept.leave();
        shown.start(job.subject(), job.folds());
        shown.say(0, tools.words().get("folds.preparing"), "");
        tools.pulse().add(beat);
        tools.executor().execute(job, outcome -> end(outcome.isPresent()), this::fail);
    }

    /** Ends it within a second and keeps the folds that are complete. */
    public void cancel() {
        if (running.get() && !cancelling.get()) {
            cancelling.set(true);
            shown.say(tools.words().get("folds.cancelling"));
            job.cancel();
        }
    }

    /** Whether there is a deletion to take back. */
    public boolean isUndoable() {
        return !running.get() && kept.isUndoable();
    }

    /** Brings back what was deleted last. */
    public void undo() {
        kept.undo();
    }

    /** Where the one on the screen is kept; empty if it is not. */
    public Optional<Path> folder() {
        return running.get() ? job.folder()
                : Optional.ofNullable(kept.chosenProperty().get()).map(one -> one.folder().path());
    }

    /** Leaves what is under way. */
    public void close() {
        if (job != null) {
            job.cancel();
        }
    }

    private void show(Optional<OpenedFolds> opened) {
        opened.ifPresentOrElse(folds -> folds.showOn(shown), shown::clear);
        shown.say(opened.map(OpenedFolds::fraction).orElse(0.0),
                opened.map(folds -> kept.text().state(folds.kept())).orElse(""),
                opened.map(OpenedFolds::problem).orElse(""));
    }

    private void end(boolean complete) {
        rest();
        if (complete) {
            shown.say(tools.words().get("folds.done"));
            tools.notifications().info(tools.words().format("folds.done.news", shown.summaryProperty().get()));
        } else {
            shown.say(tools.words().format("folds.cancelled", shown.results().size(), job.folds()));
        }
    }

    private void fail(Throwable error) {
        rest();
        shown.say("");
        shown.fail(Problem.sentence(error));
    }

    private void rest() {
        drain();
        tools.pulse().remove(beat);
        running.set(false);
        cancelling.set(false);
        job.folder().ifPresent(kept::turnTo);
    }

    private void drain() {
        job.drainTo(reader);
    }
}
