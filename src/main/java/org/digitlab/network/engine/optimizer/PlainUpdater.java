package org.digitlab.network.engine.optimizer;

import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;

/**
 * The single updater of a network whose gradients are not clipped or penalised.
 *
 * @param settings settings shared by all weights
 * @param blocks   blocks of adjacent weights, without the running statistics between them, which no updater changes
 */
record PlainUpdater<U extends IUpdater>(U settings, List<UpdaterBlock> blocks) {

    /** Returns an empty result if weights have other updaters, or if penalties or clipping change the gradients. */
    static <U extends IUpdater> Optional<PlainUpdater<U>> of(MultiLayerNetwork network, Class<U> kind) {
        List<UpdaterBlock> blocks = ((BaseMultiLayerUpdater<?>) network.getUpdater()).getUpdaterBlocks().stream()
                .filter(block -> !isStatistics(block)).toList();
        List<IUpdater> updaters = blocks.stream().map(block -> block.getGradientUpdater().getConfig()).distinct()
                .toList();
        if (updaters.size() != 1 || updaters.get(0).getClass() != kind || changesGradients(network)) {
            return Optional.empty();
        }
        return Optional.of(new PlainUpdater<>(kind.cast(updaters.get(0)), blocks));
    }

    /** Detects running statistics, whose "gradients" are steps: Deeplearning4j does not divide them by the batch size. */
    private static boolean isStatistics(UpdaterBlock block) {
        return block.getLayersAndVariablesInBlock().stream()
                .noneMatch(part -> part.getLayer().updaterDivideByMinibatch(part.getParamName()));
    }

    private static boolean changesGradients(MultiLayerNetwork network) {
        if (!network.conf().isMiniBatch()) {
            return true;
        }
        for (Layer layer : network.getLayers()) {
            if (layer.numParams() > 0 && changesGradients((BaseLayer) layer.conf().getLayer())) {
                return true;
            }
        }
        return false;
    }

    private static boolean changesGradients(BaseLayer settings) {
        return !isOnlyWeightDecay(settings.getRegularization()) || !isOnlyWeightDecay(settings.getRegularizationBias())
                || settings.getGradientNormalization() != null
                && settings.getGradientNormalization() != GradientNormalization.None;
    }

    /** Weight decay does not change gradients; see {@link DecoupledWeightDecay}. */
    private static boolean isOnlyWeightDecay(List<Regularization> rules) {
        return rules == null || rules.stream().allMatch(WeightDecay.class::isInstance);
    }
}
