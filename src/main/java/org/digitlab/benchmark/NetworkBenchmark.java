package org.digitlab.benchmark;

import org.digitlab.data.DigitData;
import org.digitlab.data.LabeledImages;
import org.digitlab.data.Split;
import org.digitlab.evaluation.Evaluator;
import org.digitlab.evaluation.LatencyMeter;
import org.digitlab.metrics.Statistics;
import org.digitlab.metrics.classification.Latency;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.model.DigitModel;
import org.digitlab.training.TrainingFailedException;
import org.digitlab.training.TrainingSession;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeField;

/**
 * Measures the speed of networks with the program's own training and prediction.
 *
 * @param rounds       number of rounds for training and for prediction; the median counts
 * @param roundSeconds duration of a round; one more round is the warm-up
 * @param calls        number of single predictions, after an eighth more for warm-up
 */
public record NetworkBenchmark(DigitData data, EngineKind engine, int rounds, double roundSeconds, int calls) {

    static final int BATCH = 128;
    /** More epochs than fit into the rounds: the benchmark stops the training. */
    private static final int EPOCHS = 1000;
    private static final int INFERENCE_IMAGES = 1000;

    /** Creates a benchmark that measures both classic networks within a minute, even on slow machines. */
    public NetworkBenchmark(DigitData data, EngineKind engine) {
        this(data, engine, 5, 1.6, 2000);
    }

    public BenchmarkResult measure(Variant variant) throws InterruptedException, TrainingFailedException {
        TrainingMeter training = train(variant);
        DigitModel model = DigitModel.of(variant, training.result().weights(), null);
        model.computeWith(engine);
        double prediction = inferenceRate(model);
        Latency latency = LatencyMeter.measure(model, data.test(), calls, () -> false);
        return new BenchmarkResult(variant.family().id(), training.result().engine().id(), BATCH,
                training.imagesPerSecond(), prediction, latency.millisP50(), latency.millisP99());
    }

    private TrainingMeter train(Variant variant) throws InterruptedException, TrainingFailedException {
        Recipe recipe = Recipe.PLAIN.with(RecipeField.EPOCHS, EPOCHS).with(RecipeField.BATCH_SIZE, BATCH);
        int multiple = data.training().size() / BATCH * BATCH;
        Split split = new Split(data.training().first(multiple), data.training().first(BATCH));
        TrainingMeter meter = new TrainingMeter(BATCH, rounds, roundSeconds);
        TrainingSession session = new TrainingSession(variant, recipe, split, engine, meter);
        session.run();
        meter.await();
        session.stop();
        session.await();
        return meter;
    }

    /** Returns images per second with {@link Evaluator}'s batches of 500. */
    private double inferenceRate(DigitModel model) {
        LabeledImages images = data.test().first(INFERENCE_IMAGES);
        inferenceRound(model, images);
        double[] rates = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            rates[round] = inferenceRound(model, images);
        }
        return Statistics.median(rates);
    }

    private double inferenceRound(DigitModel model, LabeledImages images) {
        long start = System.nanoTime();
        long count = 0;
        double seconds;
        do {
            Evaluator.evaluate(model, images);
            count += images.size();
            seconds = (System.nanoTime() - start) / 1e9;
        } while (seconds < roundSeconds / 2);
        return count / seconds;
    }
}
