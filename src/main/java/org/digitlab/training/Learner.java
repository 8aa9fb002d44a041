package org.digitlab.training;

import java.util.Collection;
import java.util.Optional;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.digitlab.data.LabeledImages;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.Tally;
import org.digitlab.network.architecture.NetworkFactory;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.engine.Engine;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.engine.ForwardPass;
import org.digitlab.training.augmentation.Seeds;
import org.digitlab.training.checkpoint.Checkpoint;
import org.digitlab.training.recipe.Plateau;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeSchedule;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The network in training with its engine, learning rate schedule and measurements. Not thread-safe. */
final class Learner implements AutoCloseable {

    private final Variant variant;
    private final Recipe recipe;
    private final RecipeSchedule schedule;
    private final MultiLayerNetwork network;
    private final Engine engine;
    private final MetricsListener metrics;
    private final Optional<WeightAverage> average;

    Learner(Variant variant, Recipe recipe, EngineKind kind, int totalIterations, MetricsSink sink,
            TrainingClock clock) {
        this.variant = variant;
        this.recipe = recipe;
        schedule = new RecipeSchedule(recipe.schedule(), recipe.learningRate(), totalIterations);
        network = NetworkFactory.build(variant, recipe.settings(recipe.optimizer().updater(schedule)));
        average = recipe.weightAverage() == 0 ? Optional.empty()
                : Optional.of(new WeightAverage(network.params(), recipe.weightAverage()));
        engine = Engine.training(network, kind);
        metrics = new MetricsListener(sink, schedule, engine::logits, clock);
        network.addListeners(metrics);
    }

    void listen(Collection<TrainingListener> listeners) {
        network.addListeners(listeners.toArray(new TrainingListener[0]));
    }

    /** @throws IllegalArgumentException one sentence, if the checkpoint has another network or optimizer */
    void resume(Checkpoint checkpoint) {
        fill(network.params(), checkpoint.weights().parameters(), "weights");
        average.ifPresent(one -> fill(one.values(), checkpoint.average(), "weights in the average"));
        fill(network.getUpdater().getStateViewArray(), checkpoint.updaterState(), "values of the optimizer's state");
        network.setIterationCount(checkpoint.weights().iteration());
        network.setEpochCount(checkpoint.epoch());
        schedule.follow(checkpoint.plateau());
        engine.weightsChanged();
    }

    /** Seeds the dropout of an epoch, from 1, so that a resumed training repeats it. */
    void beginEpoch(int epoch) {
        Nd4j.getRandom().setSeed(Seeds.of(recipe.seed(), epoch));
    }

    void endEpoch(Plateau plateau) {
        network.incrementEpochCount();
        schedule.follow(plateau);
    }

    /** @throws DivergedException if the loss is no longer a sensible number, after the step is done */
    void fit(Batch batch) {
        metrics.expect(batch.classes());
        engine.fit(batch.features(), batch.labels());
        average.ifPresent(one -> one.update(iterations()));
        DivergedException.check(metrics.loss(), iterations(), variant, recipe);
    }

    /** Measures the {@link #model}; {@code between} runs after each batch and may end the measuring by an exception. */
    Tally measure(LabeledImages images, Runnable between) {
        Tally tally = new Tally();
        swapAverage();
        try {
            ForwardPass.run(engine, images, (image, probabilities, from) -> tally.addProbabilities(probabilities, from,
                    LabeledImages.CLASSES, images.label(image)), done -> between.run());
            return tally;
        } finally {
            swapAverage();
        }
    }

    private void swapAverage() {
        average.ifPresent(one -> {
            one.swap();
            engine.weightsChanged();
        });
    }

    /** Returns the number of steps since the beginning, including those before a checkpoint. */
    int iterations() {
        return network.getIterationCount();
    }

    /** Returns the weights of the model as of now: the moving average, if the recipe has one. */
    WeightSnapshot model() {
        return average.map(one -> copy(one.values())).orElseGet(this::trained);
    }

    /** Returns the weights that the next step starts from. */
    WeightSnapshot trained() {
        return copy(network.params());
    }

    private WeightSnapshot copy(INDArray weights) {
        return new WeightSnapshot(weights.data().asFloat(), iterations());
    }

    /** Returns a copy of the moving average of the weights; empty if the recipe has none. */
    float[] average() {
        return average.map(one -> one.values().data().asFloat()).orElse(new float[0]);
    }

    /** Returns a copy of the state of Deeplearning4j's updater, in its order; empty if it has none. */
    float[] updaterState() {
        INDArray state = network.getUpdater().getStateViewArray();
        return state == null ? new float[0] : state.data().asFloat();
    }

    EngineKind engine() {
        return engine.kind();
    }

    /** Copies values into an array in place, because the engine works on the same memory. */
    private static void fill(INDArray array, float[] values, String what) {
        long expected = array == null ? 0 : array.length();
        if (expected != values.length) {
            throw new IllegalArgumentException("Checkpoint: expected %d %s, found %d"
                    .formatted(expected, what, values.length));
        }
        if (expected > 0) {
            new FloatPointer(array.data().addressPointer()).put(values, 0, values.length);
        }
    }

    /** Frees native memory. */
    @Override
    public void close() {
        engine.close();
    }
}
