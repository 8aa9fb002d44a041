package org.digitlab.network.engine.optimizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;

/**
 * The weight decay of a network whose steps do not come from Deeplearning4j's own updater: Deeplearning4j's rule, added
 * to those steps as its updater does.
 */
final class DecoupledWeightDecay {

    private record Part(Regularization rule, IUpdater updater, INDArray weights, INDArray steps) {

        void apply(int iteration, int epoch) {
            rule.apply(weights, steps, updater.getLearningRate(iteration, epoch), iteration, epoch);
        }
    }

    private final List<Part> parts = new ArrayList<>();

    /** @param network with arrays for its gradients, where its steps will be */
    DecoupledWeightDecay(MultiLayerNetwork network) {
        for (Layer layer : network.getLayers()) {
            if (layer.numParams() > 0) {
                add(layer);
            }
        }
    }

    private void add(Layer layer) {
        Map<String, INDArray> steps = layer.conf().getLayer().initializer()
                .getGradientsFromFlattened(layer.conf(), layer.getGradientsViewArray());
        steps.forEach((name, view) -> {
            List<Regularization> rules = layer.getConfig().getRegularizationByParam(name);
            if (rules != null) {
                rules.stream().filter(WeightDecay.class::isInstance).forEach(rule -> parts.add(
                        new Part(rule, layer.getConfig().getUpdaterByParam(name), layer.getParam(name), view)));
            }
        });
    }

    /** Adds to the steps that are about to be subtracted from the weights. */
    void apply(int iteration, int epoch) {
        parts.forEach(part -> part.apply(iteration, epoch));
    }
}
