package org.digitlab.network.engine.optimizer;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.network.engine.op.Weights;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;

/** Applies Deeplearning4j's weight decay to steps that were not computed by Deeplearning4j's own updater. */
final class DecoupledWeightDecay {

    private record Part(Regularization rule, IUpdater updater, INDArray weights, INDArray steps) {

        void apply(int iteration, int epoch) {
            rule.apply(weights, steps, updater.getLearningRate(iteration, epoch), iteration, epoch);
        }
    }

    private final List<Part> parts = new ArrayList<>();

    /** @param network a network with gradient arrays, which will contain the steps */
    DecoupledWeightDecay(MultiLayerNetwork network) {
        for (Layer layer : network.getLayers()) {
            if (layer.numParams() > 0) {
                add(layer);
            }
        }
    }

    private void add(Layer layer) {
        Weights.gradientViews(layer).forEach((name, view) -> {
            List<Regularization> rules = layer.getConfig().getRegularizationByParam(name);
            if (rules != null) {
                rules.stream().filter(WeightDecay.class::isInstance).forEach(rule -> parts.add(
                        new Part(rule, layer.getConfig().getUpdaterByParam(name), layer.getParam(name), view)));
            }
        });
    }

    /** Adds the decay to the steps that will be subtracted from the weights. */
    void apply(int iteration, int epoch) {
        parts.forEach(part -> part.apply(iteration, epoch));
    }
}
