package org.digitlab.network.engine.optimizer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;

/**
 * The single Adam updater of a network whose gradients are not clipped or penalised.
 *
 * @param settings settings shared by all weights
 * @param blocks   blocks of adjacent weights, without the running statistics between them, which no updater changes
 */
record PlainUpdater(Adam settings, List<UpdaterBlock> blocks) {

    /** Returns an empty result if weights have other updaters, or if penalties or clipping change the gradients. */
    static Optional<PlainUpdater> of(MultiLayerNetwork network) {
        List<UpdaterBlock> blocks = ((BaseMultiLayerUpdater<?>) network.getUpdater()).getUpdaterBlocks().stream()
                .filter(block -> !isStatistics(block)).toList();
        List<IUpdater> updaters = blocks.stream().map(block -> block.getGradientUpdater().getConfig()).distinct().toList();
        return updaters.size() == 1 && updaters.get(0) instanceof Adam adam && !changesGradients(network)
                ? Optional.of(new PlainUpdater(adam, blocks)) : Optional.empty();
    }

    /** Detects running statistics, whose "gradients" are steps: Deeplearning4j does not divide them by the batch size. */
    private static boolean isStatistics(UpdaterBlock block) {
        return block.getLayersAndVariablesInBlock().stream()
                .noneMatch(part -> part.getLayer().updaterDivideByMinibatch(part.getParamName()));
    }

    private static boolean changesGradients(MultiLayerNetwork network) {
        return !network.conf().isMiniBatch() || Arrays.stream(network.getLayers()).anyMatch(layer ->
                layer.numParams() > 0 && changesGradients((BaseLayer) layer.conf().getLayer()));
    }

    private static boolean changesGradients(BaseLayer settings) {
        return !isOnlyWeightDecay(settings.getRegularization()) || !isOnlyWeightDecay(settings.getRegularizationBias())
                || settings.getGradientNormalization() != null
                && settings.getGradientNormalization() != GradientNormalization.None;
    }

    /** Weight decay does not change gradients; see {@link PlanOptimizer}. */
    private static boolean isOnlyWeightDecay(List<Regularization> rules) {
        return rules == null || rules.stream().allMatch(WeightDecay.class::isInstance);
    }
}
