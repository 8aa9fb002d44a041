package org.digitlab.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.training.SessionState;
import org.digitlab.ui.models.ModelSource;
import org.junit.jupiter.api.Test;

class ResetTrainingTest {

    private final FakeTraining training = new FakeTraining();
    private final FakeTrainer trainer = training.trainer;
    private final TrainingViewModel view = training.view;
    private final List<Integer> drawn = new ArrayList<>();

    @Test
    void theResetOfARunningTrainingCanBeUndone() {
        training.drawInto(drawn);
        view.train();
        iterate(5);
        view.reset();
        assertThat(trainer.run.state()).isEqualTo(SessionState.PAUSED);
        assertThat(view.activeBinding().get()).isFalse();
        assertThat(view.inUse().sourceProperty().get()).isEqualTo(ModelSource.SHIPPED);
        assertThat(drawn).isEmpty();

        trainer.past = sink -> sink.iteration(point(5));
        training.notifications.act();
        assertThat(view.stateProperty().get()).isEqualTo(SessionState.RUNNING);
        assertThat(view.inUse().sourceProperty().get()).isEqualTo(ModelSource.TRAINING);
        assertThat(training.models.calls).last().asString().startsWith("follow ").endsWith(" 5");
        iterate(6);
        assertThat(drawn).containsExactly(5, 6);
        training.finish(1);
        assertThat(view.stateProperty().get()).isEqualTo(SessionState.FINISHED);
    }

    @Test
    void aPausedTrainingIsStillPausedAfterUndoing() {
        view.train();
        view.pauseOrResume();
        view.reset();
        training.notifications.act();
        assertThat(view.stateProperty().get()).isEqualTo(SessionState.PAUSED);
        view.pauseOrResume();
        assertThat(view.stateProperty().get()).isEqualTo(SessionState.RUNNING);
    }

    @Test
    void aResetThatIsNotUndoneStopsTheTraining() {
        view.train();
        view.reset();
        training.notifications.dismiss();
        assertThat(trainer.run.state()).isEqualTo(SessionState.STOPPING);
        assertThat(view.stateProperty().get()).isEqualTo(SessionState.READY);
    }

    @Test
    void anotherTrainingEndsTheOneThatWasReset() {
        view.train();
        FakeTrainer.FakeRun first = trainer.run;
        view.reset();
        view.train();
        assertThat(first.state()).isEqualTo(SessionState.STOPPING);
        assertThat(view.stateProperty().get()).isEqualTo(SessionState.RUNNING);
        assertThat(training.notifications.isShowing()).isFalse();
    }

    @Test
    void theResetOfAFinishedTrainingCanBeUndone() {
        view.train();
        training.finish(3);
        view.reset();
        training.notifications.act();
        assertThat(view.stateProperty().get()).isEqualTo(SessionState.FINISHED);
        assertThat(training.models.calls).anyMatch(call -> call.startsWith("open ") && call.endsWith("model.zip"));
    }

    private void iterate(int iteration) {
        trainer.observer.iteration(point(iteration));
        trainer.observer.snapshot(new WeightSnapshot(new float[0], iteration));
        training.pulse.beat();
    }

    private static IterationPoint point(int iteration) {
        return new IterationPoint(iteration, 1, 0.5, 0.9, 0.001, 1, 1000);
    }
}
