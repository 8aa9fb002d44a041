package org.digitlab.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javafx.beans.property.SimpleBooleanProperty;
import org.digitlab.experiments.RunOutcome;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.Outcomes;
import org.digitlab.metrics.Progress;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.network.Family;
import org.digitlab.network.Variant;
import org.digitlab.network.WeightSnapshot;
import org.digitlab.network.Zoo;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.runs.RunFolder;
import org.digitlab.runs.RunState;
import org.digitlab.training.Ending;
import org.digitlab.training.RecipeBook;
import org.digitlab.training.RecipeField;
import org.digitlab.training.SessionState;
import org.digitlab.training.TrainingResult;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Settings;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.Test;

class TrainingViewModelTest {

    private final FakeTrainer trainer = new FakeTrainer();
    private final FakeModels models = new FakeModels();
    private final Notifications notifications = new Notifications();
    private final ManualPulse pulse = new ManualPulse();
    private final SimpleBooleanProperty dataReady = new SimpleBooleanProperty(true);
    private final TrainingViewModel view = new TrainingViewModel(Family.CNN, dataReady, new TrainingViewModel.Tools(
            new Words(), new CurrentThreadExecutor(), pulse, trainer, models, notifications));

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
    void whatIsKeptOfATrainingCanBeFoundAsLongAsItsCurvesAreShown() {
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
    void aStepFromRestMakesAPausedTraining() {
        view.step();
        view.step();
        assertThat(trainer.prepared).isEqualTo(1);
        assertThat(view.stateProperty().get()).isEqualTo(SessionState.PAUSED);
    }

    @Test
    void aCommandThatComesAfterTheEndIsForgiven() {
        view.train();
        trainer.run.moveTo(SessionState.STOPPING);
        trainer.run.moveTo(SessionState.FINISHED);
        view.stop();
        view.pauseOrResume();
        assertThat(view.stateProperty().get()).isEqualTo(SessionState.FINISHED);
        assertThat(pulse.isAtRest()).isTrue();
    }

    @Test
    void aFinishedTrainingIsMeasuredOnTheTestSetAndCanBeFollowedByAnother() {
        view.train();
        finish(7);
        assertThat(view.inUse().detailProperty().get()).isEqualTo("val 99.02 % · testing…");
        trainer.observer.recorded(outcome(result(7, Ending.COMPLETE)));
        assertThat(models.calls).contains("keep 0.75");
        assertThat(view.inUse().sourceProperty().get()).isEqualTo(ModelSource.TRAINED);
        assertThat(view.inUse().titleProperty().get()).isEqualTo("Trained here, epoch 7");
        assertThat(view.inUse().detailProperty().get()).isEqualTo("val 99.02 % · test 75.00 %");
        view.train();
        assertThat(trainer.prepared).isEqualTo(2);
    }

    @Test
    void aFailureStaysUntilTheNextCommandAndKeepsTheLastGoodWeights() {
        view.train();
        trainer.observer.failed("The loss is not a number", result(3, Ending.COMPLETE));
        trainer.run.moveTo(SessionState.FAILED);
        assertThat(view.status().failureProperty().get()).isEqualTo("The loss is not a number");
        assertThat(view.inUse().sourceProperty().get()).isEqualTo(ModelSource.TRAINED);
        view.train();
        assertThat(view.status().failureProperty().get()).isEmpty();
    }

    @Test
    void aTrainingThatCannotBePreparedSaysWhy() {
        trainer.refusal = new IOException("Batch size: too large for the memory");
        view.train();
        assertThat(view.status().failureProperty().get()).isEqualTo("Batch size: too large for the memory");
        assertThat(view.activeBinding().get()).isFalse();
        assertThat(view.trainableBinding().get()).isTrue();
    }

    @Test
    void resetLeavesTheTrainingAndGoesBackToTheShippedModel() {
        view.train();
        var left = trainer.observer;
        view.reset();
        left.snapshot(new WeightSnapshot(new float[0], 9));
        left.finished(result(1, Ending.COMPLETE));
        assertThat(trainer.run.state()).isEqualTo(SessionState.STOPPING);
        assertThat(view.stateProperty().get()).isEqualTo(SessionState.READY);
        assertThat(models.calls).containsExactly("shipped cnn");
        assertThat(view.inUse().detailProperty().get()).isEqualTo("test 99.12 %");
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
        assertThat(view.figures().iterationProperty().get()).isZero();
        pulse.beat();
        assertThat(view.status().lineProperty().get())
                .isEqualTo("CNN · epoch 4 · 9,840 images/s · val 99.02 % · lr 0.0007 · 0:12 left");
        assertThat(view.status().progressProperty().get()).isEqualTo("epoch 4 of 10 · 0:12 left");
    }

    @Test
    void closingWhileRunningStopsTheTraining() {
        view.train();
        view.close();
        assertThat(trainer.run.state()).isEqualTo(SessionState.STOPPING);
        assertThat(pulse.isAtRest()).isTrue();
    }

    @Test
    void aProgramThatEndsAbandonsTheTraining() {
        view.train();
        view.abandon();
        assertThat(trainer.run.abandoned).isTrue();
    }

    @Test
    void aTrainingThatWasLeftWhileItWasPreparedIsTakenBack() {
        trainer.whilePreparing = view::reset;
        view.train();
        assertThat(trainer.run.discarded).isTrue();
        assertThat(view.activeBinding().get()).isFalse();
    }

    @Test
    void aRunThatIsContinuedBringsItsRecipe() {
        Variant fast = Zoo.find(Family.CNN, "fast");
        view.setup().form().field(RecipeField.EPOCHS).textProperty().set("0");
        view.resume(Path.of("runs", "old"), new Settings.Choice("fast", RecipeBook.recipeFor(fast)));
        assertThat(trainer.resumed).isEqualTo(Path.of("runs", "old"));
        assertThat(view.setup().variantProperty().get()).isEqualTo(fast);
        assertThat(view.stateProperty().get()).isEqualTo(SessionState.RUNNING);
    }

    @Test
    void whatCannotBeWrittenIsToldWhileTheTrainingGoesOn() {
        view.train();
        trainer.observer.unsaved("metrics.csv: cannot be written");
        assertThat(notifications.messageProperty().get().text()).isEqualTo("metrics.csv: cannot be written");
        assertThat(view.stateProperty().get()).isEqualTo(SessionState.RUNNING);
    }

    @Test
    void aTrainingThatEndsBeforeItsTimeSaysWhy() {
        view.train();
        trainer.observer.progress(new Progress(40, 100, 4, 10, 1000, Duration.ofSeconds(4), Duration.ofSeconds(6)));
        trainer.observer.finished(result(1, Ending.EARLY));
        trainer.run.moveTo(SessionState.FINISHED);
        assertThat(view.status().progressProperty().get()).isEqualTo("epoch 4 of 10 · stopped early");
        assertThat(view.status().lineProperty().get()).endsWith("stopped early, for validation got no better");
        view.train();
        trainer.observer.progress(new Progress(40, 100, 4, 10, 1000, Duration.ofSeconds(4), Duration.ofSeconds(6)));
        trainer.observer.finished(result(1, Ending.STOPPED));
        trainer.run.moveTo(SessionState.STOPPING);
        trainer.run.moveTo(SessionState.FINISHED);
        assertThat(view.status().progressProperty().get()).isEqualTo("epoch 4 of 10 · stopped");
    }

    private RunOutcome outcome(TrainingResult result) {
        return new RunOutcome(new RunFolder(Path.of("run")), RunState.FINISHED, null, result,
                new Outcomes(new byte[4], new byte[] {0, 0, 0, 1}, new float[4], new float[4]), 0.8);
    }

    private void finish(int epoch) {
        trainer.observer.finished(result(epoch, Ending.COMPLETE));
        trainer.run.moveTo(SessionState.FINISHED);
    }

    private TrainingResult result(int epoch, Ending ending) {
        return new TrainingResult(view.setup().variantProperty().get(), trainer.recipe,
                new WeightSnapshot(new float[0], 100), epoch, 0.9902, 0.03, 100, 1, 1000, ending, EngineKind.ACCELERATED);
    }
}
