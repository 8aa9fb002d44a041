package org.digitlab.training;

import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.digitlab.data.LabeledImages;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.Tally;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Measures every iteration from within Deeplearning4j.
 *
 * <p>Deeplearning4j's own score is the loss alone and holds the L2 penalty; loss and accuracy are taken here from the
 * same forward pass, so that training and validation loss are the same quantity.
 */
final class MetricsListener extends BaseTrainingListener {

    private final MetricsSink sink;
    private final RecipeSchedule learningRate;
    private int[] classes = {};
    private Tally tally = new Tally();

    MetricsListener(MetricsSink sink, RecipeSchedule learningRate) {
        this.sink = sink;
        this.learningRate = learningRate;
    }

    /** Tells the true digits of the batch that comes next. */
    void expect(int[] trueClasses) {
        classes = trueClasses;
    }

    /** Mean cross-entropy of the last batch, in nats. */
    double loss() {
        return tally.loss();
    }

    @Override
    public void onForwardPass(Model model, List<INDArray> activations) {
        INDArray last = activations.get(activations.size() - 1);
        INDArray weights = output(model).getParam(DefaultParamInitializer.WEIGHT_KEY);
        INDArray bias = output(model).getParam(DefaultParamInitializer.BIAS_KEY);
        float[] logits = last.mmul(weights).addiRowVector(bias).dup('c').data().asFloat();
        tally = new Tally();
        for (int i = 0; i < classes.length; i++) {
            tally.addLogits(logits, i * LabeledImages.CLASSES, LabeledImages.CLASSES, classes[i]);
        }
    }

    /** Deeplearning4j calls this before it advances its counters, which start at 0. */
    @Override
    public void iterationDone(Model model, int iteration, int epoch) {
        sink.iteration(new IterationPoint(iteration + 1, epoch + 1, tally.loss(), tally.accuracy(),
                learningRate.valueAt(iteration, epoch)));
    }

    private static Layer output(Model model) {
        return ((MultiLayerNetwork) model).getOutputLayer();
    }
}
