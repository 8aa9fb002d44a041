package org.digitlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitlab.training.TinyTraining.MLP;
import static org.digitlab.training.TinyTraining.recipe;
import static org.digitlab.training.TinyTraining.start;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.digitlab.evaluation.Evaluator;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.ValidationPoint.Scope;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.NetworkSummary;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.model.DigitModel;
import org.digitlab.training.checkpoint.Checkpoint;
import org.digitlab.training.recipe.OptimizerKind;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeField;
import org.digitlab.training.recipe.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(600)
class TrainingSessionTest {

    private final Recorder recorder = new Recorder();
    private final TinyTraining tiny = new TinyTraining(recorder);

    @Test
    void aTrainingLearnsAndKeepsItsBestEpoch() throws InterruptedException {
        TrainingSession session = tiny.session(MLP, recipe(4, 20, 1e-2));
        session.run();
        session.await();
        assertThat(recorder.states).containsExactly(SessionState.RUNNING, SessionState.FINISHED);
        assertThat(recorder.iterations).hasSize(4 * 15);
        assertThat(recorder.iterations).extracting(IterationPoint::iteration).startsWith(1, 2, 3).endsWith(59, 60);
        assertThat(recorder.iterations).extracting(IterationPoint::epoch).startsWith(1).endsWith(4);
        assertThat(recorder.validations).filteredOn(point -> point.scope() == Scope.EPOCH).hasSize(4)
                .extracting(point -> point.iteration()).containsExactly(15, 30, 45, 60);
        double best = recorder.validations.stream().filter(point -> point.scope() == Scope.EPOCH)
                .mapToDouble(point -> point.accuracy()).max().orElseThrow();
        assertThat(recorder.result.validationAccuracy()).isEqualTo(best).isGreaterThan(0.9);
        assertThat(recorder.result.epoch()).isBetween(1, 4);
        assertThat(recorder.progress.fraction()).isEqualTo(1);
    }

    @Test
    void awaitReturnsAfterTheMemoryIsFreed() throws InterruptedException {
        AtomicReference<Thread> thread = new AtomicReference<>();
        recorder.onIteration = point -> thread.set(Thread.currentThread());
        TrainingSession session = tiny.session(MLP, recipe(1, 20, 1e-2));
        session.run();
        session.await();
        assertThat(thread.get().isAlive()).isFalse();
    }

    @Test
    void validationMeasuresTheWeightsThatAreReturned() throws InterruptedException {
        TrainingSession session = tiny.session(MLP, recipe(2, 20, 1e-2));
        session.run();
        session.await();
        DigitModel model = DigitModel.of(MLP, recorder.result.weights(), null);
        var measured = Evaluator.evaluate(model, TinyData.split(300, 100).validation());
        assertThat(measured.accuracy()).isEqualTo(recorder.result.validationAccuracy());
        assertThat(measured.loss()).isEqualTo(recorder.result.validationLoss());
    }

    @Test
    void theMovingAverageIsValidatedPublishedAndReturned() throws InterruptedException {
        Recipe recipe = recipe(2, 20, 1e-2).with(RecipeField.WEIGHT_AVERAGE, 0.99);
        TrainingSession session = tiny.session(MLP, recipe);
        session.run();
        session.await();
        DigitModel model = DigitModel.of(MLP, recorder.result.weights(), null);
        var measured = Evaluator.evaluate(model, TinyData.split(300, 100).validation());
        assertThat(measured.accuracy()).isEqualTo(recorder.result.validationAccuracy());
        assertThat(measured.loss()).isEqualTo(recorder.result.validationLoss());
        Checkpoint last = recorder.checkpoints.get(1);
        assertThat(recorder.snapshots.get(recorder.snapshots.size() - 1).parameters()).isEqualTo(last.average())
                .isNotEqualTo(last.weights().parameters());
        Recorder without = new Recorder();
        TrainingSession plain = new TrainingSession(MLP, recipe.with(RecipeField.WEIGHT_AVERAGE, 0.0),
                TinyData.split(300, 100), without);
        plain.run();
        plain.await();
        assertThat(recorder.curve()).isEqualTo(without.curve());
        assertThat(last.weights().parameters()).isEqualTo(without.checkpoints.get(1).weights().parameters());
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void theSameSeedGivesTheSameCurve(Family family) throws InterruptedException {
        Variant variant = Zoo.classic(family);
        TrainingSession first = tiny.session(variant, recipe(1, 30, 1e-3));
        first.run();
        first.await();
        Recorder again = new Recorder();
        TrainingSession second = new TrainingSession(variant, recipe(1, 30, 1e-3), TinyData.split(300, 100), again);
        // A model made on the training's thread, as an observer may do, must not change its dropout.
        again.onIteration = point -> DigitModel.of(MLP, new WeightSnapshot(
                new float[NetworkSummary.of(MLP).parameters()], 0), null);
        second.step();
        second.run();
        second.await();
        assertThat(again.curve()).isEqualTo(recorder.curve());
    }

    @Test
    void theProbeIsMeasuredFromTheFirstSteps() throws InterruptedException {
        TrainingSession session = tiny.session(MLP, recipe(2, 2, 1e-3));
        session.run();
        session.await();
        assertThat(recorder.validations).filteredOn(point -> point.scope() == Scope.PROBE)
                .extracting(point -> point.iteration())
                .startsWith(0, 4, 8, 15, 30, 45).endsWith(255, 270, 285).doesNotHaveDuplicates();
    }

    @Test
    void twoConcurrentTrainingsGiveTheSameCurvesAsAlone() throws InterruptedException {
        Map<Family, List<IterationPoint>> alone = new EnumMap<>(Family.class);
        Map<Family, Recorder> together = new EnumMap<>(Family.class);
        for (Family family : Family.values()) {
            together.put(family, new Recorder());
            TrainingSession session = start(family, together.get(family));
            session.await();
            alone.put(family, together.get(family).curve());
        }
        List<TrainingSession> sessions = new ArrayList<>();
        for (Family family : Family.values()) {
            together.put(family, new Recorder());
            sessions.add(start(family, together.get(family)));
        }
        for (TrainingSession session : sessions) {
            session.await();
        }
        for (Family family : Family.values()) {
            assertThat(alone.get(family)).hasSize(2 * 15);
            assertThat(together.get(family).curve()).isEqualTo(alone.get(family));
        }
    }

    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void everyOptimizerLearns(OptimizerKind optimizer) throws InterruptedException {
        double rate = optimizer == OptimizerKind.SGD || optimizer == OptimizerKind.NESTEROV ? 0.05 : 1e-3;
        TrainingSession session = tiny.session(MLP, Recipe.PLAIN.with(RecipeField.EPOCHS, 6)
                .with(RecipeField.BATCH_SIZE, 10).with(RecipeField.LEARNING_RATE, rate).with(Schedule.ONE_CYCLE)
                .with(optimizer).with(RecipeField.DROPOUT, 0.0).with(RecipeField.L2, 1e-5)
                .with(RecipeField.SEED, 1).with(RecipeField.VALIDATION_SHARE, 0.1));
        session.run();
        session.await();
        assertThat(recorder.failure).isNull();
        assertThat(recorder.result.validationAccuracy()).isGreaterThan(0.8);
    }
}
