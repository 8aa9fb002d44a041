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
 * Measures every iteration from within Deeplearning4j.
 *
 * <p>What is no digit is left out, as there is none in validation. Deeplearning4j's own score is of all rows and holds
 * the L2 penalty; loss and accuracy are taken here from the same forward pass, so that training and validation loss are
 * the same quantity (up to 27.6 nats an image, where validation ends: probabilities are not taken as less than 1e-12).
 */
final class MetricsListener extends BaseTrainingListener {

    private final MetricsSink sink;
    private final RecipeSchedule learningRate;
    private final Supplier<float[]> logits;
    private final TrainingClock clock;
    private int[] classes = {};
    private double loss;

    /** @param logits of the batch in training, ten an image */
    MetricsListener(MetricsSink sink, RecipeSchedule learningRate, Supplier<float[]> logits, TrainingClock clock) {
        this.logits = logits;
        this.clock = clock;
        this.sink = sink;
        this.learningRate = learningRate;
    }

    /** Tells the true digits of the batch that comes next. */
    void expect(int[] trueClasses) {
        classes = trueClasses;
    }

    /** Mean cross-entropy of the last batch that had digits, in nats. */
    double loss() {
        return loss;
    }

    /** Deeplearning4j calls this before it advances its counters, which start at 0. */
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
