package org.digitlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.digitlab.network.architecture.LayerSpec.conv;
import static org.digitlab.network.architecture.LayerSpec.dense;
import static org.digitlab.network.architecture.LayerSpec.maxPool;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.data.LabeledImages;
import org.digitlab.data.Stripes;
import org.digitlab.evaluation.Evaluator;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.NetworkSummary;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.model.DigitModel;
import org.digitlab.training.augmentation.Augmenter;
import org.digitlab.training.checkpoint.BestWeights;
import org.digitlab.training.checkpoint.Checkpoint;
import org.digitlab.training.recipe.OptimizerKind;
import org.digitlab.training.recipe.Plateau;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.factory.Nd4j;

@Timeout(600)
class LearnerTest {

    private static final Variant VARIANT = Zoo.find(Family.MLP, "000");
    private static final int WEIGHTS = NetworkSummary.of(VARIANT).parameters();
    private static final int ROWS = 20;
    private static final float RATE = 0.25f;

    private final LabeledImages images = Stripes.noisy(ROWS, 1);

    /** The step of an output's bias is minus its mean error (probability minus smoothed label) times the rate. */
    @ParameterizedTest
    @EnumSource(EngineKind.class)
    void aStepFollowsTheGradientOfSmoothedLabels(EngineKind engine) {
        Recipe recipe = recipe(OptimizerKind.SGD).with(RecipeField.LABEL_SMOOTHING, 0.3);
        try (Learner learner = learner(recipe, engine)) {
            WeightSnapshot before = begin(learner);
            step(learner, recipe);
            float[] after = learner.trained().parameters();
            double[] error = meanError(before, 0.3);
            for (int digit = 0; digit < LabeledImages.CLASSES; digit++) {
                int bias = WEIGHTS - LabeledImages.CLASSES + digit;
                assertThat(after[bias] - before.parameters()[bias])
                        .isCloseTo((float) (-RATE * error[digit]), within(1e-5f));
            }
        }
    }

    static Stream<Arguments> optimizersByEngine() {
        return Stream.of(OptimizerKind.values()).flatMap(optimizer -> Stream.of(EngineKind.values())
                .map(engine -> Arguments.of(optimizer, engine)));
    }

    /** The decay is decoupled: it is added to the optimizer's step, for weights but not for biases. */
    @ParameterizedTest
    @MethodSource("optimizersByEngine")
    void weightDecayShrinksEveryWeightAndNoBias(OptimizerKind optimizer, EngineKind engine) {
        Recipe plain = recipe(optimizer).with(RecipeField.LEARNING_RATE, 0.01);
        Recipe decaying = plain.with(RecipeField.WEIGHT_DECAY, 0.5);
        float[] free = afterAStep(plain, engine);
        float[] decayed = afterAStep(decaying, engine);
        float[] start = random();
        float[] shrunk = shrunk(start, 0.01 * 0.5);
        for (int i = 0; i < WEIGHTS; i++) {
            assertThat(decayed[i] - free[i]).isCloseTo(shrunk[i] - start[i], within(1e-6f));
        }
    }

    @Test
    void theAverageIsUpdatedByItsDecay() {
        Recipe recipe = recipe(OptimizerKind.SGD).with(RecipeField.WEIGHT_AVERAGE, 0.3);
        try (Learner learner = learner(recipe, EngineKind.ACCELERATED)) {
            float[] first = learner.trained().parameters();
            double[] expected = IntStream.range(0, WEIGHTS).mapToDouble(i -> first[i]).toArray();
            for (int step = 1; step <= 6; step++) {
                step(learner, recipe);
                float[] trained = learner.trained().parameters();
                double kept = Math.min(0.3, (1.0 + step) / (10.0 + step));
                for (int i = 0; i < WEIGHTS; i++) {
                    expected[i] = kept * expected[i] + (1 - kept) * trained[i];
                }
            }
            float[] average = learner.model().parameters();
            for (int i = 0; i < WEIGHTS; i++) {
                assertThat((double) average[i]).isCloseTo(expected[i], within(1e-6));
            }
            assertThat(average).isNotEqualTo(learner.trained().parameters()).isEqualTo(learner.average());
        }
    }

    static Stream<Arguments> variantsByEngine() {
        Variant normalized = new Variant("normalised", Family.CNN, "", "",
                List.of(conv(4, 5).withBatchNorm(), maxPool(4), dense(16).withBatchNorm()));
        return Stream.of(VARIANT, normalized).flatMap(variant -> Stream.of(EngineKind.values())
                .map(engine -> Arguments.of(variant, engine)));
    }

    /** The running means of batch normalisation are averaged like weights. */
    @ParameterizedTest
    @MethodSource("variantsByEngine")
    void measuringTheAverageDoesNotChangeTheTraining(Variant variant, EngineKind engine) {
        Recipe recipe = recipe(OptimizerKind.ADAM).with(RecipeField.LEARNING_RATE, 1e-3)
                .with(RecipeField.WEIGHT_AVERAGE, 0.9);
        LabeledImages validation = Stripes.noisy(30, 2);
        try (Learner measured = learner(variant, recipe, engine); Learner alone = learner(variant, recipe, engine)) {
            for (int step = 0; step < 4; step++) {
                step(measured, recipe);
                step(alone, recipe);
                double loss = measured.measure(validation, () -> { }).loss();
                assertThat(loss).isCloseTo(lossOf(variant, measured.model(), validation), within(1e-5));
                assertThat(loss).isNotCloseTo(lossOf(variant, measured.trained(), validation), within(1e-5));
            }
            assertThat(measured.trained().parameters()).isEqualTo(alone.trained().parameters());
            assertThat(measured.average()).isEqualTo(alone.average());
        }
    }

    private static double lossOf(Variant variant, WeightSnapshot weights, LabeledImages validation) {
        return Evaluator.evaluate(DigitModel.of(variant, weights, null), validation).loss();
    }

    private double[] meanError(WeightSnapshot weights, double smoothing) {
        float[] pixels = new float[ROWS * LabeledImages.PIXELS];
        IntStream.range(0, ROWS).forEach(i -> images.copyScaled(i, pixels, i * LabeledImages.PIXELS));
        float[] probabilities = DigitModel.of(VARIANT, weights, null).network()
                .output(Nd4j.create(pixels, ROWS, LabeledImages.PIXELS)).dup('c').data().asFloat();
        double[] error = new double[LabeledImages.CLASSES];
        for (int i = 0; i < probabilities.length; i++) {
            int digit = i % LabeledImages.CLASSES;
            double certain = images.label(i / LabeledImages.CLASSES) == digit ? 1 : 0;
            error[digit] += (probabilities[i] - (1 - smoothing) * certain - smoothing / 10) / ROWS;
        }
        return error;
    }

    private float[] afterAStep(Recipe recipe, EngineKind engine) {
        try (Learner learner = learner(recipe, engine)) {
            begin(learner);
            step(learner, recipe);
            return learner.trained().parameters();
        }
    }

    /** Starts with random weights, none of whose biases is 0. */
    private static WeightSnapshot begin(Learner learner) {
        WeightSnapshot weights = new WeightSnapshot(random(), 1);
        learner.resume(new Checkpoint(1, weights, new float[0], learner.updaterState(),
                new BestWeights(weights, 1, 0, 1), Plateau.START, 0));
        return weights;
    }

    private void step(Learner learner, Recipe recipe) {
        Batch batch = new Batch(ROWS, recipe.labelSmoothing());
        batch.fill(images, IntStream.range(0, ROWS).toArray(), 0, new Augmenter(recipe), 1);
        learner.fit(batch);
    }

    private static float[] shrunk(float[] weights, double fraction) {
        MultiLayerNetwork network = DigitModel.of(VARIANT, new WeightSnapshot(weights, 0), null).network();
        network.paramTable().forEach((name, values) -> {
            if (name.endsWith("W")) {
                values.muli(1 - fraction);
            }
        });
        return network.params().data().asFloat();
    }

    private static float[] random() {
        Random random = new Random(3);
        float[] values = new float[WEIGHTS];
        for (int i = 0; i < WEIGHTS; i++) {
            values[i] = (float) random.nextGaussian() / 20;
        }
        return values;
    }

    private static Learner learner(Recipe recipe, EngineKind engine) {
        return learner(VARIANT, recipe, engine);
    }

    private static Learner learner(Variant variant, Recipe recipe, EngineKind engine) {
        TrainingClock clock = new TrainingClock(0);
        clock.start();
        return new Learner(variant, recipe, engine, 100, new MetricsSink() { }, clock);
    }

    private static Recipe recipe(OptimizerKind optimizer) {
        return Recipe.PLAIN.with(RecipeField.EPOCHS, 1).with(RecipeField.BATCH_SIZE, ROWS)
                .with(RecipeField.LEARNING_RATE, RATE).with(optimizer).with(RecipeField.DROPOUT, 0.0)
                .with(RecipeField.SEED, 7).with(RecipeField.VALIDATION_SHARE, 0.1);
    }
}
