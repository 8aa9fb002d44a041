package org.digitlab.training.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.digitlab.data.Split;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.network.BatchNormNetwork;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.training.Ending;
import org.digitlab.training.Recorder;
import org.digitlab.training.TinyData;
import org.digitlab.training.TrainingSession;
import org.digitlab.training.recipe.OptimizerKind;
import org.digitlab.training.recipe.Plateau;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeField;
import org.digitlab.training.recipe.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(600)
class CheckpointTest {

    private static final int PER_EPOCH = 5;

    private final Split data = TinyData.split(100, 30);
    private final Recorder whole = new Recorder();
    private final Recorder rest = new Recorder();

    static Stream<Arguments> familiesByEngine() {
        return Stream.of(Family.values()).flatMap(family -> Stream.of(EngineKind.values())
                .map(engine -> Arguments.of(family, engine)));
    }

    /** The classic networks have dropout. */
    @ParameterizedTest
    @MethodSource("familiesByEngine")
    void aResumedTrainingGivesTheSameResultAsAnUninterruptedOne(Family family, EngineKind engine)
            throws InterruptedException {
        Variant variant = Zoo.classic(family);
        train(variant, recipe(OptimizerKind.ADAM), engine, whole, null);
        train(variant, recipe(OptimizerKind.ADAM), engine, rest, whole.checkpoints.get(1));
        assertThatTheRestIsThatOfTheWhole();
    }

    @ParameterizedTest
    @CsvSource({"DEEP, ACCELERATED", "DENSE, ACCELERATED", "DENSE, BUILTIN"})
    void aTrainingWithBatchNormalisationResumes(BatchNormNetwork net, EngineKind engine) throws InterruptedException {
        train(net.variant(), recipe(OptimizerKind.ADAM), engine, whole, null);
        train(net.variant(), recipe(OptimizerKind.ADAM), engine, rest, whole.checkpoints.get(1));
        assertThatTheRestIsThatOfTheWhole();
    }

    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void everyOptimizerResumes(OptimizerKind optimizer) throws InterruptedException {
        Variant variant = Zoo.classic(Family.MLP);
        Recipe recipe = recipe(optimizer).with(RecipeField.L2, 1e-4).with(Schedule.PLATEAU)
                .with(RecipeField.ROTATION, 10.0).with(RecipeField.ELASTIC, 0.5);
        train(variant, recipe, EngineKind.ACCELERATED, whole, null);
        train(variant, recipe, EngineKind.ACCELERATED, rest, whole.checkpoints.get(1));
        assertThatTheRestIsThatOfTheWhole();
    }

    @ParameterizedTest
    @EnumSource(EngineKind.class)
    void theMovingAverageResumes(EngineKind engine) throws InterruptedException {
        Variant variant = Zoo.classic(Family.MLP);
        Recipe recipe = recipe(OptimizerKind.ADAM).with(RecipeField.WEIGHT_AVERAGE, 0.99)
                .with(RecipeField.LABEL_SMOOTHING, 0.1).with(RecipeField.WEIGHT_DECAY, 0.1)
                .with(RecipeField.SHEAR, 10.0).with(RecipeField.THICKNESS, 1.0).with(RecipeField.ELASTIC, 0.5);
        train(variant, recipe, engine, whole, null);
        train(variant, recipe, engine, rest, whole.checkpoints.get(1));
        assertThatTheRestIsThatOfTheWhole();
        assertThat(rest.checkpoints.get(1).average()).isEqualTo(whole.checkpoints.get(3).average())
                .isNotEqualTo(whole.checkpoints.get(3).weights().parameters());
    }

    @Test
    void aResumedTrainingHasTheSameSyntheticDigits() throws InterruptedException {
        Variant variant = Zoo.classic(Family.MLP);
        Recipe recipe = recipe(OptimizerKind.ADAM).with(RecipeField.DRAWINGS, 30.0)
                .with(RecipeField.NON_DIGITS, 15.0);
        train(variant, recipe, EngineKind.ACCELERATED, whole, null);
        train(variant, recipe, EngineKind.ACCELERATED, rest, whole.checkpoints.get(1));
        int perEpoch = (data.training().size() + 45 + 19) / 20;
        assertThat(whole.iterations).hasSize(4 * perEpoch);
        assertThat(rest.iterations).extracting(IterationPoint::loss).isEqualTo(whole.iterations
                .subList(2 * perEpoch, 4 * perEpoch).stream().map(IterationPoint::loss).toList());
    }

    @Test
    void aCheckpointOfOneEngineCanBeResumedByTheOther() throws InterruptedException {
        Variant variant = Zoo.classic(Family.MLP);
        train(variant, recipe(OptimizerKind.ADAM), EngineKind.BUILTIN, whole, null);
        train(variant, recipe(OptimizerKind.ADAM), EngineKind.ACCELERATED, rest, whole.checkpoints.get(1));
        List<IterationPoint> expected = afterTwoEpochs();
        assertThat(rest.iterations).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(Math.abs(rest.iterations.get(i).loss() - expected.get(i).loss())).isLessThan(1e-3);
        }
    }

    @Test
    void aConcurrentTrainingDoesNotChangeTheResult() throws InterruptedException {
        Variant variant = Zoo.classic(Family.CNN);
        train(variant, recipe(OptimizerKind.ADAM), EngineKind.ACCELERATED, whole, null);
        TrainingSession other = new TrainingSession(Zoo.classic(Family.MLP), recipe(OptimizerKind.ADAM)
                .with(RecipeField.EPOCHS, 1000.0), data, new Recorder());
        other.run();
        train(variant, recipe(OptimizerKind.ADAM), EngineKind.ACCELERATED, rest, whole.checkpoints.get(1));
        other.stop();
        other.await();
        assertThatTheRestIsThatOfTheWhole();
    }

    @Test
    void checkpointsAreSavedAtTheRecipesInterval() throws InterruptedException {
        Recipe recipe = recipe(OptimizerKind.SGD).with(RecipeField.EPOCHS, 5.0).with(RecipeField.CHECKPOINT_EVERY, 2.0);
        train(Zoo.classic(Family.MLP), recipe, EngineKind.ACCELERATED, whole, null);
        assertThat(whole.checkpoints).extracting(Checkpoint::epoch).containsExactly(2, 4);
        assertThat(whole.checkpoints).extracting(checkpoint -> checkpoint.weights().iteration())
                .containsExactly(2 * PER_EPOCH, 4 * PER_EPOCH);
        assertThat(whole.checkpoints).extracting(Checkpoint::seconds).isSorted();
        assertThat(whole.checkpoints.get(0).updaterState()).isEmpty();
    }

    @Test
    void aCompleteTrainingEndsAtOnceWhenResumed() throws InterruptedException {
        train(Zoo.classic(Family.MLP), recipe(OptimizerKind.ADAM), EngineKind.ACCELERATED, whole, null);
        train(Zoo.classic(Family.MLP), recipe(OptimizerKind.ADAM), EngineKind.ACCELERATED, rest,
                whole.checkpoints.get(3));
        assertThat(rest.iterations).isEmpty();
        assertThat(rest.result.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(rest.result.weights().parameters()).isEqualTo(whole.result.weights().parameters());
    }

    @Test
    void aCheckpointOfAnotherNetworkOrOptimizerIsReported() throws InterruptedException {
        train(Zoo.classic(Family.MLP), recipe(OptimizerKind.SGD), EngineKind.ACCELERATED, whole, null);
        Checkpoint checkpoint = whole.checkpoints.get(0);
        train(Zoo.find(Family.MLP, "000"), recipe(OptimizerKind.SGD), EngineKind.ACCELERATED, rest, checkpoint);
        assertThat(rest.failure)
                .isEqualTo("Training failed: Checkpoint: expected 118282 weights, found 535818");
        train(Zoo.classic(Family.MLP), recipe(OptimizerKind.ADAM), EngineKind.ACCELERATED, rest, checkpoint);
        assertThat(rest.failure).isEqualTo(
                "Training failed: Checkpoint: expected 1071636 values of the optimizer's state, found 0");
    }

    @Test
    void anImpossibleCheckpointIsRefused() {
        WeightSnapshot weights = new WeightSnapshot(new float[1], 10);
        BestWeights best = new BestWeights(weights, 3, 0.5, 1);
        assertThatThrownBy(() -> new Checkpoint(2, weights, new float[0], new float[0], best, Plateau.START, 1))
                .hasMessageStartingWith("Checkpoint: expected a complete epoch");
        assertThatThrownBy(() -> new Plateau(1.0, 0, 0)).hasMessageContaining("factor from 0.001 to 1");
    }

    private void assertThatTheRestIsThatOfTheWhole() {
        assertThat(whole.iterations).hasSize(4 * PER_EPOCH);
        assertThat(rest.iterations).usingRecursiveFieldByFieldElementComparatorIgnoringFields("seconds", "imagesPerSecond")
                .isEqualTo(afterTwoEpochs());
        List<ValidationPoint> later = whole.validations.stream()
                .filter(point -> point.iteration() > 2 * PER_EPOCH).toList();
        assertThat(rest.validations).usingRecursiveFieldByFieldElementComparatorIgnoringFields("seconds")
                .isEqualTo(later);
        assertThat(rest.result.epoch()).isEqualTo(whole.result.epoch());
        assertThat(rest.result.weights().parameters()).isEqualTo(whole.result.weights().parameters());
        assertThat(rest.result.iterations()).isEqualTo(whole.result.iterations());
        assertThat(rest.checkpoints).hasSize(2);
        assertThat(rest.checkpoints.get(1).updaterState()).isEqualTo(whole.checkpoints.get(3).updaterState());
        assertThat(rest.checkpoints.get(1).plateau()).isEqualTo(whole.checkpoints.get(3).plateau());
        assertThat(rest.result.seconds()).isGreaterThan(whole.checkpoints.get(1).seconds());
    }

    private List<IterationPoint> afterTwoEpochs() {
        return whole.iterations.subList(2 * PER_EPOCH, whole.iterations.size());
    }

    private void train(Variant variant, Recipe recipe, EngineKind engine, Recorder recorder, Checkpoint from)
            throws InterruptedException {
        TrainingSession session = new TrainingSession(variant, recipe, data, engine, recorder, from);
        session.run();
        session.await();
    }

    private static Recipe recipe(OptimizerKind optimizer) {
        return Recipe.PLAIN.with(RecipeField.EPOCHS, 4).with(RecipeField.BATCH_SIZE, 20).with(Schedule.COSINE)
                .with(optimizer).with(RecipeField.SEED, 7).with(RecipeField.VALIDATION_SHARE, 0.1);
    }
}
