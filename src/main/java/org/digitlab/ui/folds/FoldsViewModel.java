package org.digitlab.ui.folds;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.digitlab.files.Problem;
import org.digitlab.folds.CrossValidation;
import org.digitlab.folds.FoldObserver;
import org.digitlab.folds.FoldProgress;
import org.digitlab.folds.FoldResult;
import org.digitlab.folds.FoldsResult;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.network.Variant;
import org.digitlab.training.Recipe;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Pulse;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.training.TrainingViewModel;

/**
 * Cross-validation of the model in front by its recipe, one at a time. For the FX thread.
 *
 * <p>A training may go on beside it: each is only slower, for neither sees the other's weights or random numbers.
 */
public final class FoldsViewModel {

    /** What it works with. */
    public record Tools(Words words, TaskExecutor executor, Pulse pulse, Notifications notifications,
            FoldRunner runner) {
    }

    private final ObservableValue<TrainingViewModel> inFront;
    private final ObservableValue<Recipe> recipe;
    private final Tools tools;
    private final FoldsText text;
    private final ObjectProperty<Integer> folds = new SimpleObjectProperty<>(CrossValidation.USUAL_FOLDS);
    private final ObservableList<FoldResult> results = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<FoldsResult> figures = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper cancelling = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper progressText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final BooleanBinding runnable;
    private final Runnable beat = this::drain;
    private final FoldObserver reader = new Reader();
    private FoldCurves curves;
    private FoldsJob job;

    /**
     * @param inFront   whose variant and recipe are used
     * @param dataReady whether there are images to learn from
     */
    public FoldsViewModel(ObservableValue<TrainingViewModel> inFront, ObservableBooleanValue dataReady, Tools tools) {
        this.inFront = inFront;
        this.tools = tools;
        text = new FoldsText(tools.words());
        recipe = inFront.flatMap(training -> training.setup().form().recipeProperty());
        runnable = Bindings.createBooleanBinding(
                () -> !running.get() && dataReady.get() && recipe.getValue() != null, running, dataReady, recipe);
    }

    /** How many folds the next one has. */
    public ObjectProperty<Integer> foldsProperty() {
        return folds;
    }

    /** For instance "CNN · Classic C32-C64": what the next one would train. */
    public ObservableValue<String> subject() {
        return inFront.flatMap(training -> training.setup().variantProperty()
                .map(variant -> variant.family().title() + " · " + variant.title()));
    }

    /** Whether one could start now. */
    public BooleanBinding runnableBinding() {
        return runnable;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Whether it was cancelled and is about to end. */
    public ReadOnlyBooleanProperty cancellingProperty() {
        return cancelling.getReadOnlyProperty();
    }

    /** The part done of all folds, 0 to 1. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty progressTextProperty() {
        return progressText.getReadOnlyProperty();
    }

    /** Why the last one failed, in one sentence; empty after the next command. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The folds that are complete. */
    public ObservableList<FoldResult> results() {
        return results;
    }

    /** These summed up; null before the first is complete. */
    public ReadOnlyObjectProperty<FoldsResult> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /** The same in words; empty before the first is complete. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    FoldsText text() {
        return text;
    }

    void setCurves(FoldCurves drawn) {
        curves = drawn;
    }

    // Commands: each does nothing where it makes no sense, because clicks may come late or twice

    public void run() {
        if (!runnable.get()) {
            return;
        }
        Variant variant = inFront.getValue().setup().variantProperty().get();
        job = new FoldsJob(tools.runner(), variant, recipe.getValue(), folds.get());
        results.clear();
        figures.set(null);
        summary.set("");
        failure.set("");
        fraction.set(0);
        progressText.set(tools.words().get("folds.preparing"));
        running.set(true);
        if (curves != null) {
            curves.start(job.folds());
        }
        tools.pulse().add(beat);
        tools.executor().execute(job, outcome -> end(outcome.isPresent()), this::fail);
    }

    /** Ends it within a second and keeps the folds that are complete. */
    public void cancel() {
        if (running.get() && !cancelling.get()) {
            cancelling.set(true);
            progressText.set(tools.words().get("folds.cancelling"));
            job.cancel();
        }
    }

    /** Leaves what is under way. */
    public void close() {
        if (job != null) {
            job.cancel();
        }
    }

    private void end(boolean complete) {
        rest();
        if (complete) {
            progressText.set(tools.words().get("folds.done"));
            tools.notifications().info(tools.words().format("folds.done.news", summary.get()));
        } else {
            progressText.set(tools.words().format("folds.cancelled", results.size(), job.folds()));
        }
    }

    private void fail(Throwable error) {
        rest();
        progressText.set("");
        failure.set(Problem.sentence(error));
    }

    private void rest() {
        drain();
        tools.pulse().remove(beat);
        running.set(false);
        cancelling.set(false);
    }

    private void drain() {
        job.drainTo(reader);
    }

    /** Takes what a cross-validation told since the last beat. */
    private final class Reader implements FoldObserver {

        @Override
        public void validation(int fold, ValidationPoint point) {
            if (curves != null) {
                curves.validation(fold, point);
            }
        }

        @Override
        public void progress(FoldProgress progress) {
            fraction.set(progress.fraction());
            if (!cancelling.get()) {
                progressText.set(text.progress(progress));
            }
        }

        @Override
        public void done(FoldResult result) {
            results.add(result);
            figures.set(FoldsResult.of(results));
            summary.set(text.summary(job, figures.get()));
        }
    }
}
