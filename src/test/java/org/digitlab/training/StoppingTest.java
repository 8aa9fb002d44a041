package org.digitlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.digitlab.evaluation.Evaluator;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.model.DigitModel;
import org.digitlab.training.checkpoint.Checkpoint;
import org.digitlab.training.recipe.Plateau;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeField;
import org.digitlab.training.recipe.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Early stopping and the plateau schedule, on data whose validation gets worse from the first epoch. */
@Timeout(600)
class StoppingTest {

    private static final Variant MLP = Zoo.find(Family.MLP, "000");
    private static final int PER_EPOCH = 10;

    private final Recorder recorder = new Recorder();

    @Test
    void aTrainingThatDoesNotImproveStopsEarlyAndKeepsTheBestWeights() throws InterruptedException {
        train(recipe(20).with(RecipeField.PATIENCE, 3.0), EngineKind.ACCELERATED, recorder);
        assertThat(recorder.result.ending()).isEqualTo(Ending.EARLY);
        assertThat(recorder.result.stopped()).isFalse();
        int best = recorder.result.epoch();
        assertThat(recorder.result.iterations()).isEqualTo((best + 3) * PER_EPOCH);
        assertThat(recorder.result.weights().iteration()).isEqualTo(best * PER_EPOCH);
        try (DigitModel model = DigitModel.of(MLP, recorder.result.weights(), null)) {
            assertThat(Evaluator.evaluate(model, TinyData.contradiction(200, 100).validation()).loss())
                    .isEqualTo(recorder.result.validationLoss());
        }
        assertThat(recorder.states).containsExactly(SessionState.RUNNING, SessionState.FINISHED);
    }

    @Test
    void withoutPatienceAllEpochsAreTrained() throws InterruptedException {
        train(recipe(8), EngineKind.ACCELERATED, recorder);
        assertThat(recorder.result.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(recorder.result.iterations()).isEqualTo(8 * PER_EPOCH);
    }

    @Test
    void aTrainingResumedAfterAnEarlyStopEndsAtOnce() throws InterruptedException {
        Recipe recipe = recipe(20).with(RecipeField.PATIENCE, 2.0);
        train(recipe, EngineKind.ACCELERATED, recorder);
        Recorder again = new Recorder();
        Checkpoint last = recorder.checkpoints.get(recorder.checkpoints.size() - 1);
        TrainingSession session = new TrainingSession(MLP, recipe, TinyData.contradiction(200, 100),
                EngineKind.ACCELERATED, again, last);
        session.run();
        session.await();
        assertThat(again.iterations).isEmpty();
        assertThat(again.result.ending()).isEqualTo(Ending.EARLY);
    }

    @ParameterizedTest
    @EnumSource(EngineKind.class)
    void onAPlateauTheLearningRateIsHalvedInEveryEngine(EngineKind engine) throws InterruptedException {
        train(recipe(6).with(Schedule.PLATEAU), engine, recorder);
        Recorder constant = new Recorder();
        train(recipe(6), engine, constant);
        List<Double> rates = recorder.iterations.stream().filter(point -> point.iteration() % PER_EPOCH == 0)
                .map(IterationPoint::learningRate).toList();
        assertThat(rates).containsExactly(0.01, 0.01, 0.01, 0.005, 0.005, 0.0025);
        // The loss is measured before each step, so it differs from the step after the first smaller one.
        int same = 3 * PER_EPOCH + 1;
        for (int i = 0; i < same; i++) {
            assertThat(recorder.iterations.get(i).loss()).isEqualTo(constant.iterations.get(i).loss());
        }
        assertThat(recorder.iterations.get(same).loss()).isNotEqualTo(constant.iterations.get(same).loss());
    }

    @Test
    void aPlateauStartsAgainAfterEverySufficientImprovement() {
        Plateau plateau = Plateau.START.after(1).after(1);
        assertThat(plateau).isEqualTo(new Plateau(1.0, 1, 1));
        assertThat(plateau.after(0.9999).factor()).isEqualTo(0.5);
        assertThat(plateau.after(0.5)).isEqualTo(new Plateau(0.5, 0, 1));
    }

    @Test
    void aPlateauNeverReducesTheRateToZero() {
        Plateau plateau = Plateau.START;
        for (int i = 0; i < 100; i++) {
            plateau = plateau.after(1);
        }
        assertThat(plateau.factor()).isCloseTo(1e-3, within(1e-12));
    }

    private static void train(Recipe recipe, EngineKind engine, Recorder recorder) throws InterruptedException {
        TrainingSession session =
                new TrainingSession(MLP, recipe, TinyData.contradiction(200, 100), engine, recorder);
        session.run();
        session.await();
        assertThat(recorder.failure).isNull();
    }

    private static Recipe recipe(int epochs) {
        return Recipe.PLAIN.with(RecipeField.EPOCHS, epochs).with(RecipeField.BATCH_SIZE, 20)
                .with(RecipeField.LEARNING_RATE, 0.01).with(RecipeField.SEED, 7)
                .with(RecipeField.VALIDATION_SHARE, 0.1);
    }
}
