package org.digitlab.training;

import java.util.function.Supplier;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.digitlab.data.LabeledImages;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.Tally;
import org.digitlab.training.recipe.RecipeSchedule;

/**
 * Measures loss and accuracy of every iteration, as a listener of Deeplearning4j.
 *
 * <p>Non-digits are left out, because validation has none. Deeplearning4j's own score includes all rows and the L2
 * penalty; the loss here is computed from the logits of the same forward pass, so that it is comparable with the
 * validation loss (which clips probabilities at 1e-12, a loss of 27.6 nats per image).
 */
final class MetricsListener extends BaseTrainingListener {

    private final MetricsSink sink;
    private final RecipeSchedule learningRate;
    private final Supplier<float[]> logits;
    private final TrainingClock clock;
    private int[] classes = {};
    private double loss;

    /** @param logits of the current batch, {@code [size, 10]} */
    MetricsListener(MetricsSink sink, RecipeSchedule learningRate, Supplier<float[]> logits, TrainingClock clock) {
        this.logits = logits;
        this.clock = clock;
        this.sink = sink;
        this.learningRate = learningRate;
    }

    /** Sets the true digits of the next batch. */
    void expect(int[] trueClasses) {
        classes = trueClasses;
    }

    /** Returns the mean cross-entropy of the last batch that had digits, in nats. */
    double loss() {
        return loss;
    }

    /** Called before Deeplearning4j advances its counters, which start at 0. */
    @Override
    public void iterationDone(Model model, int iteration, int epoch) {
        Tally tally = new Tally();
        float[] outputs = logits.get();
        for (int i = 0; i < classes.length; i++) {
            if (classes[i] != LabeledImages.NONE) {
                tally.addLogits(outputs, i * LabeledImages.CLASSES, LabeledImages.CLASSES, classes[i]);
            }
        }
        if (!tally.isEmpty()) {
            loss = tally.loss();
            sink.iteration(new IterationPoint(iteration + 1, epoch + 1, loss, tally.accuracy(),
                    learningRate.valueAt(iteration, epoch), clock.seconds(), clock.recentRate()));
        }
    }
}
