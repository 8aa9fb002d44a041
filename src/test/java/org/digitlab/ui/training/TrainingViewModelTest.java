package org.digitlab.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleBooleanProperty;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.Progress;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.training.Ending;
import org.digitlab.training.SessionState;
import org.digitlab.training.recipe.RecipeBook;
import org.digitlab.training.recipe.RecipeField;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Settings;
import org.digitlab.ui.models.FakeModels;
import org.digitlab.ui.models.ModelSource;
import org.junit.jupiter.api.Test;

class TrainingViewModelTest {

    private final FakeTraining training = new FakeTraining();
    private final FakeTrainer trainer = training.trainer;
    private final FakeModels models = training.models;
    private final Notifications notifications = training.notifications;
    private final ManualPulse pulse = training.pulse;
    private final SimpleBooleanProperty dataReady = training.dataReady;
    private final TrainingViewModel view = training.view;

    @Test
    void withoutImagesNothingCanBeTrained() {
        dataReady.set(false);
        view.train();
        view.step();
        assertThat(view.trainableBinding().get()).isFalse();
        assertThat(trainer.prepared).isZero();
    }

    @Test
    void aRecipeThatIsNotValidCannotBeTrained() {
        view.setup().form().field(RecipeField.EPOCHS).textProperty().set("0");
        view.train();
        assertThat(view.trainableBinding().get()).isFalse();
        assertThat(trainer.prepared).isZero();
    }

    @Test
    void aSecondClickOnTrainStartsNothing() {
        view.train();
        view.train();
        assertThat(trainer.prepared).isEqualTo(1);
        assertThat(view.stateProperty().get()).isEqualTo(SessionState.RUNNING);
        assertThat(view.activeBinding().get()).isTrue();
    }

    @Test
    void theRunFolderIsKnownAsLongAsItsCurvesAreShown() {
        assertThat(view.runFolder()).isEmpty();
        view.train();
        assertThat(view.runFolder()).contains(trainer.run.folder());
        view.reset();
        assertThat(view.runFolder()).isEmpty();
    }

    @Test
    void commandsWithoutATrainingDoNothing() {
        view.pauseOrResume();
        view.stop();
        assertThat(view.stateProperty().get()).isEqualTo(SessionState.READY);
    }

    @Test
    void pauseResumesOnTheSecondCall() {
        view.train();
        view.pauseOrResume();
        assertThat(view.stateProperty().get()).isEqualTo(SessionState.PAUSED);
        view.pauseOrResume();
        assertThat(view.stateProperty().get()).isEqualTo(SessionState.RUNNING);
    }

    @Test
    void aStepWithoutATrainingStartsAPausedOne() {
        view.step();
        view.step();
        assertThat(trainer.prepared).isEqualTo(1);
        assertThat(view.stateProperty().get()).isEqualTo(SessionState.PAUSED);
    }

    @Test
    void resetEndsTheTrainingAndRestoresTheShippedModel() {
        view.train();
        var left = trainer.observer;
        view.reset();
        left.snapshot(new WeightSnapshot(new float[0], 9));
        left.finished(training.result(1, Ending.COMPLETE));
        notifications.dismiss();
        assertThat(trainer.run.state()).isEqualTo(SessionState.STOPPING);
        assertThat(view.stateProperty().get()).isEqualTo(SessionState.READY);
        assertThat(models.calls).containsExactly("shipped cnn");
        assertThat(view.inUse().detailProperty().get()).isEqualTo("Classic C32-C64 · test 99.12 %");
        assertThat(view.resettableBinding().get()).isFalse();
    }

    @Test
    void withoutAShippedModelTheFamilyIsUntrained() {
        models.failure = new IOException("models/cnn.zip: missing");
        view.inUse().useShipped();
        assertThat(view.inUse().sourceProperty().get()).isEqualTo(ModelSource.UNTRAINED);
    }

    @Test
    void measurementsArriveWithThePulse() {
        view.train();
        trainer.observer.iteration(new IterationPoint(1700, 4, 0.1, 0.98, 7e-4));
        trainer.observer.validation(new ValidationPoint(1700, 4, 0.03, 0.9902, ValidationPoint.Scope.EPOCH));
        trainer.observer.progress(new Progress(1700, 4300, 4, 10, 9840, Duration.ofSeconds(9), Duration.ofSeconds(12)));
        assertThat(view.figures().progressProperty().get().epoch()).isZero();
        pulse.beat();
        assertThat(view.status().lineProperty().get())
                .isEqualTo("CNN · epoch 4 · 9,840 images/s · val 99.02 % · lr 0.0007 · 0:12 left");
        assertThat(view.status().progressProperty().get()).isEqualTo("epoch 4 of 10 · 0:12 left");
    }

    @Test
    void aResumedRunSelectsItsVariantAndRecipe() {
        Variant fast = Zoo.find(Family.CNN, "fast");
        view.setup().form().field(RecipeField.EPOCHS).textProperty().set("0");
        view.resume(Path.of("runs", "old"), new Settings.Choice("fast", RecipeBook.recipeFor(fast)));
        assertThat(trainer.resumed).isEqualTo(Path.of("runs", "old"));
        assertThat(notifications.messageProperty().get().text()).isEqualTo("Resuming after epoch 2 of %d; "
                .formatted(RecipeBook.recipeFor(fast).epochs()) + "later steps are repeated");
        assertThat(view.setup().variantProperty().get()).isEqualTo(fast);
        assertThat(view.stateProperty().get()).isEqualTo(SessionState.RUNNING);
    }

    @Test
    void aLongResumedRunDrawsItsWholeCurve() {
        List<Integer> drawn = new ArrayList<>();
        training.drawInto(drawn);
        trainer.past = sink -> IntStream.rangeClosed(1, 200_000)
                .forEach(step -> sink.iteration(new IterationPoint(step, 1, 0.1, 0.9, 1e-3)));
        view.resume(Path.of("runs", "old"), view.setup().choice());
        trainer.observer.iteration(new IterationPoint(200_001, 1, 0.1, 0.9, 1e-3));
        pulse.beat();
        assertThat(drawn).hasSize(200_001).startsWith(1, 2).endsWith(200_000, 200_001);
    }

    @Test
    void aFailureToSaveIsReportedAndTheTrainingContinues() {
        view.train();
        trainer.observer.unsaved("metrics.csv: cannot be written");
        assertThat(notifications.messageProperty().get().text()).isEqualTo("CNN: metrics.csv: cannot be "
                + "written. The training continues in memory and keeps trying to write.");
        assertThat(view.stateProperty().get()).isEqualTo(SessionState.RUNNING);
    }
}
