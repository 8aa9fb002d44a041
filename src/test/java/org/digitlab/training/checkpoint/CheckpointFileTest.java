package org.digitlab.training.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.NetworkSummary;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.model.Manifest;
import org.digitlab.network.model.ModelFile;
import org.digitlab.training.Provenance;
import org.digitlab.training.Recorder;
import org.digitlab.training.TinyData;
import org.digitlab.training.TrainingSession;
import org.digitlab.training.recipe.OptimizerKind;
import org.digitlab.training.recipe.Plateau;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeBook;
import org.digitlab.training.recipe.RecipeField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.learning.config.Adam;

class CheckpointFileTest {

    private static final Variant VARIANT = Zoo.find(Family.MLP, "000");
    private static final int WEIGHTS = NetworkSummary.of(VARIANT).parameters();
    private static final Recipe RECIPE = RecipeBook.recipeFor(VARIANT);

    @TempDir
    private Path folder;

    @Test
    void everyNumberIsReadBack() throws IOException {
        Checkpoint checkpoint = checkpoint(3, 2);
        Checkpoint opened = CheckpointFile.open(saved(checkpoint), VARIANT, RECIPE, 60);
        assertThatEveryNumberIs(checkpoint, opened);
    }

    /** The running statistics of batch normalisation are weights without optimizer state. */
    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void aCheckpointWithBatchNormalisationIsReadBack(OptimizerKind optimizer)
            throws IOException, InterruptedException {
        for (Family family : Family.values()) {
            Variant normalized = Zoo.find(family, "accurate");
            Recipe recipe = Recipe.PLAIN.with(RecipeField.EPOCHS, 1).with(RecipeField.BATCH_SIZE, 20)
                    .with(optimizer).with(RecipeField.SEED, 7).with(RecipeField.VALIDATION_SHARE, 0.1)
                    .with(RecipeField.WEIGHT_AVERAGE, 0.9);
            Recorder left = new Recorder();
            TrainingSession session = new TrainingSession(normalized, recipe, TinyData.split(60, 20), left);
            session.run();
            session.await();
            Checkpoint checkpoint = left.checkpoints.get(0);
            Path file = folder.resolve(family.id() + ".zip");
            CheckpointFile.save(checkpoint, normalized, recipe,
                    Provenance.manifest(normalized, recipe, 3, "abc", 60), file);
            Checkpoint opened = CheckpointFile.open(file, normalized, recipe, 60);
            assertThat(opened.updaterState()).isEqualTo(checkpoint.updaterState());
            assertThat(opened.weights().parameters()).isEqualTo(checkpoint.weights().parameters());
            assertThat(opened.average()).isEqualTo(checkpoint.average());
        }
    }

    @Test
    void theMovingAverageIsReadBackAndIsTheBestIfItIsTheNewest() throws IOException {
        Recipe averaging = RECIPE.with(RecipeField.WEIGHT_AVERAGE, 0.999);
        WeightSnapshot newest = new WeightSnapshot(random(WEIGHTS, 1), 300);
        float[] average = random(WEIGHTS, 4);
        Checkpoint checkpoint = new Checkpoint(3, newest, average, random(2 * WEIGHTS, 2),
                new BestWeights(new WeightSnapshot(average, 300), 3, 0.98, 0.0625), new Plateau(0.06, 1, 0.5), 1);
        Path file = saved(checkpoint, averaging);
        assertThatEveryNumberIs(checkpoint, CheckpointFile.open(file, VARIANT, averaging, 60));
        assertThat(ModelFile.open(file).network().params().toFloatVector()).isEqualTo(random(WEIGHTS, 1));
        assertThatThrownBy(() -> CheckpointFile.open(file, VARIANT, RECIPE, 60)).hasMessage(
                "%s: the checkpoint is damaged: expected 0 weights in the average, found %d", file, WEIGHTS);
        Path without = saved(checkpoint(3, 2));
        assertThatThrownBy(() -> CheckpointFile.open(without, VARIANT, averaging, 60)).hasMessage(
                "%s: the checkpoint is damaged: expected %d weights in the average, found 0", without, WEIGHTS);
    }

    @Test
    void theBestWeightsAreWrittenOnceIfTheyAreTheNewest() throws IOException {
        Path apart = saved(checkpoint(3, 2));
        long larger = Files.size(apart);
        Path same = saved(checkpoint(3, 3));
        assertThat(Files.size(same)).isLessThan(larger - WEIGHTS * 3L);
        assertThat(CheckpointFile.open(same, VARIANT, RECIPE, 60).best().weights().parameters())
                .isEqualTo(random(WEIGHTS, 1));
    }

    @Test
    void aCheckpointIsAModelForDigitLabAndDeeplearning4j() throws IOException {
        Path file = saved(checkpoint(3, 2));
        assertThat(ModelFile.open(file).network().params().toFloatVector()).isEqualTo(random(WEIGHTS, 1));
        assertThat(ModelFile.open(file).variant()).isEqualTo("000");
        MultiLayerNetwork plain = ModelSerializer.restoreMultiLayerNetwork(file.toFile(), true);
        assertThat(plain.params().toFloatVector()).isEqualTo(random(WEIGHTS, 1));
        assertThat(plain.getUpdater().getStateViewArray().toFloatVector()).isEqualTo(random(2 * WEIGHTS, 2));
        assertThat(plain.getLayerWiseConfigurations().getConf(0).getLayer().getUpdaterByParam("W"))
                .isInstanceOf(Adam.class);
    }

    @Test
    void aMissingTruncatedOrDifferentModelIsReported() throws IOException {
        Path none = folder.resolve("none.zip");
        assertThatThrownBy(() -> CheckpointFile.open(none, VARIANT, RECIPE, 60))
                .hasMessage(none + ": no such file, expected the checkpoint of a training (.zip)");
        Path file = saved(checkpoint(3, 2));
        try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(cut.length() / 2);
        }
        assertThatThrownBy(() -> CheckpointFile.open(file, VARIANT, RECIPE, 60))
                .hasMessage(file + ": the zip file is damaged or truncated, expected a model");
        Path model = folder.resolve("model.zip");
        ModelFile.save(ModelFile.shipped(Family.MLP), model);
        assertThatThrownBy(() -> CheckpointFile.open(model, VARIANT, RECIPE, 60))
                .hasMessage(model + ": the zip file has no checkpoint.json, expected a Deeplearning4j model");
    }

    @Test
    void aCheckpointOfAnotherNetworkOrOptimizerIsRefused() throws IOException {
        Path file = saved(checkpoint(3, 2));
        assertThatThrownBy(() -> CheckpointFile.open(file, Zoo.classic(Family.MLP), RECIPE, 60))
                .hasMessageStartingWith(file + ": the checkpoint is damaged: expected 535818 weights, found ");
        Recipe plain = Recipe.PLAIN.with(RecipeField.EPOCHS, 3).with(RecipeField.BATCH_SIZE, 10)
                .with(RecipeField.LEARNING_RATE, 0.1).with(OptimizerKind.SGD).with(RecipeField.SEED, 1)
                .with(RecipeField.VALIDATION_SHARE, 0.1);
        assertThatThrownBy(() -> CheckpointFile.open(file, VARIANT, plain, 60))
                .hasMessageContaining("expected 0 values of the optimizer's state, found " + 2 * WEIGHTS);
    }

    @Test
    void aCheckpointOfAnotherRecipeOrOtherImagesIsRefused() throws IOException {
        Path file = saved(checkpoint(3, 2));
        Recipe other = RECIPE.with(RecipeField.BATCH_SIZE, 7.0);
        assertThatThrownBy(() -> CheckpointFile.open(file, VARIANT, other, 60))
                .hasMessage("%s: was made with batchSize %d, expected 7 as in the run's record", file,
                        RECIPE.batchSize());
        assertThatThrownBy(() -> CheckpointFile.open(file, VARIANT, RECIPE, 59))
                .hasMessage(file + ": was made with trained images 60, expected 59 as in the run's record");
    }

    /** Compares whole arrays, because a recursive comparison of single numbers takes seconds. */
    private static void assertThatEveryNumberIs(Checkpoint expected, Checkpoint found) {
        assertThat(found).usingRecursiveComparison().withEqualsForType(Arrays::equals, float[].class).isEqualTo(expected);
    }

    private Path saved(Checkpoint checkpoint) throws IOException {
        return saved(checkpoint, RECIPE);
    }

    private Path saved(Checkpoint checkpoint, Recipe recipe) throws IOException {
        Path file = folder.resolve("last.zip");
        Manifest manifest = Provenance.manifest(VARIANT, recipe, checkpoint.weights().iteration(), "abc", 60);
        CheckpointFile.save(checkpoint, VARIANT, recipe, manifest, file);
        return file;
    }

    private static Checkpoint checkpoint(int epoch, int bestEpoch) {
        WeightSnapshot newest = new WeightSnapshot(random(WEIGHTS, 1), epoch * 100);
        WeightSnapshot best = bestEpoch == epoch ? newest : new WeightSnapshot(random(WEIGHTS, 3), bestEpoch * 100);
        return new Checkpoint(epoch, newest, new float[0], random(2 * WEIGHTS, 2),
                new BestWeights(best, bestEpoch, 0.98, 0.0625),
                new Plateau(0.06, 1, 0.5), 12.345);
    }

    private static float[] random(int count, long seed) {
        Random random = new Random(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian() / 10;
        }
        return values;
    }
}
