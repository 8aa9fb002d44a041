package org.digitlab.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.Progress;
import org.digitlab.training.Ending;
import org.digitlab.training.SessionState;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.models.FakeModels;
import org.digitlab.ui.models.ModelSource;
import org.junit.jupiter.api.Test;

class EndedTrainingTest {

    private final FakeTraining training = new FakeTraining();
    private final FakeTrainer trainer = training.trainer;
    private final FakeModels models = training.models;
    private final ManualPulse pulse = training.pulse;
    private final TrainingViewModel view = training.view;

    @Test
    void commandsAfterTheEndAreIgnored() {
        view.train();
        trainer.run.moveTo(SessionState.STOPPING);
        trainer.run.moveTo(SessionState.FINISHED);
        view.stop();
        view.pauseOrResume();
        assertThat(view.stateProperty().get()).isEqualTo(SessionState.FINISHED);
        assertThat(pulse.isAtRest()).isTrue();
    }

    @Test
    void aFinishedModelIsTestedAndAnotherTrainingCanStart() {
        view.train();
        training.finish(7);
        assertThat(view.inUse().detailProperty().get()).isEqualTo("val 99.02 % · testing…");
        trainer.observer.recorded(training.outcome(training.result(7, Ending.COMPLETE)));
        assertThat(models.calls).contains("keep 0.75");
        assertThat(view.inUse().sourceProperty().get()).isEqualTo(ModelSource.TRAINED);
        assertThat(view.inUse().titleProperty().get()).isEqualTo("Trained here, epoch 7");
        assertThat(view.inUse().detailProperty().get()).isEqualTo("val 99.02 % · test 75.00 %");
        view.train();
        assertThat(trainer.prepared).isEqualTo(2);
    }

    @Test
    void aFailureIsShownUntilTheNextCommandAndTheLastGoodWeightsAreKept() {
        view.train();
        trainer.observer.failed("The loss is not a number", training.result(3, Ending.COMPLETE));
        trainer.run.moveTo(SessionState.FAILED);
        assertThat(view.status().failureProperty().get()).isEqualTo("The loss is not a number");
        assertThat(view.inUse().sourceProperty().get()).isEqualTo(ModelSource.TRAINED);
        view.train();
        assertThat(view.status().failureProperty().get()).isEmpty();
    }

    @Test
    void aRefusedTrainingShowsTheReason() {
        trainer.refusal = new IOException("Batch size: too large for the memory");
        view.train();
        assertThat(view.status().failureProperty().get()).isEqualTo("Batch size: too large for the memory");
        assertThat(view.activeBinding().get()).isFalse();
        assertThat(view.trainableBinding().get()).isTrue();
    }

    @Test
    void aRefusedTrainingKeepsThePreviousTraining() {
        List<Integer> drawn = finishedAfterDrawing();
        trainer.observer.recorded(training.outcome(training.result(7, Ending.COMPLETE)));
        String line = view.status().lineProperty().get();
        Path folder = view.runFolder().orElseThrow();
        trainer.refusal = new IOException("The disk is full");
        view.resume(folder, view.setup().choice());
        assertThat(view.status().failureProperty().get()).isEqualTo("The disk is full");
        assertThat(view.activeBinding().get()).isFalse();
        assertThat(drawn).containsExactly(7);
        assertThat(view.runFolder()).contains(folder);
        assertThat(view.status().lineProperty().get()).isEqualTo(line);
        assertThat(view.resettableBinding().get()).isTrue();
        view.reset();
        assertThat(drawn).isEmpty();
        assertThat(view.runFolder()).isEmpty();
    }

    @Test
    void curvesStayUntilTheNextTrainingStarts() {
        List<Integer> drawn = finishedAfterDrawing();
        trainer.whilePreparing = () -> assertThat(drawn).containsExactly(7);
        view.train();
        assertThat(drawn).isEmpty();
    }

    @Test
    void closingWhileRunningStopsTheTraining() {
        view.train();
        view.close();
        assertThat(trainer.run.state()).isEqualTo(SessionState.STOPPING);
        assertThat(pulse.isAtRest()).isTrue();
    }

    @Test
    void closingTheProgramAbandonsTheTraining() {
        view.train();
        view.abandon();
        assertThat(trainer.run.abandoned).isTrue();
    }

    @Test
    void aResetDuringPreparationDiscardsTheTraining() {
        trainer.whilePreparing = view::reset;
        view.train();
        assertThat(trainer.run.discarded).isTrue();
        assertThat(view.activeBinding().get()).isFalse();
    }

    @Test
    void earlyStoppingAndStoppingAreShownDifferently() {
        view.train();
        trainer.observer.progress(new Progress(40, 100, 4, 10, 1000, Duration.ofSeconds(4), Duration.ofSeconds(6)));
        trainer.observer.finished(training.result(1, Ending.EARLY));
        trainer.run.moveTo(SessionState.FINISHED);
        assertThat(view.status().progressProperty().get()).isEqualTo("epoch 4 of 10 · stopped early");
        assertThat(view.status().lineProperty().get()).endsWith("stopped early: validation stopped improving");
        view.train();
        trainer.observer.progress(new Progress(40, 100, 4, 10, 1000, Duration.ofSeconds(4), Duration.ofSeconds(6)));
        trainer.observer.finished(training.result(1, Ending.STOPPED));
        trainer.run.moveTo(SessionState.STOPPING);
        trainer.run.moveTo(SessionState.FINISHED);
        assertThat(view.status().progressProperty().get()).isEqualTo("epoch 4 of 10 · stopped");
    }

    /** Returns the iterations that a finished training has drawn: the seventh. */
    private List<Integer> finishedAfterDrawing() {
        List<Integer> drawn = new ArrayList<>();
        training.drawInto(drawn);
        view.train();
        trainer.observer.iteration(new IterationPoint(7, 1, 0.1, 0.9, 1e-3));
        training.finish(7);
        return drawn;
    }
}
