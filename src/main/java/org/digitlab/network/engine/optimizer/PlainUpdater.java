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
 * A network's gradients go through one updater and nothing else.
 *
 * @param settings that all weights share
 * @param blocks   of weights that stand together; between them are running statistics, which no updater alters
 */
record PlainUpdater<U extends IUpdater>(U settings, List<UpdaterBlock> blocks) {

    /** Empty if weights have other updaters, or if penalties or clipping come in between. */
    static <U extends IUpdater> Optional<PlainUpdater<U>> of(MultiLayerNetwork network, Class<U> kind) {
        List<UpdaterBlock> blocks = ((BaseMultiLayerUpdater<?>) network.getUpdater()).getUpdaterBlocks().stream()
                .filter(block -> !isStatistics(block)).toList();
        List<IUpdater> updaters = blocks.stream().map(block -> block.getGradientUpdater().getConfig()).distinct()
                .toList();
        if (updaters.size() != 1 || updaters.get(0).getClass() != kind || isTouched(network)) {
            return Optional.empty();
        }
        return Optional.of(new PlainUpdater<>(kind.cast(updaters.get(0)), blocks));
    }

    /** Their "gradients" are steps already: Deeplearning4j does not even divide them by the rows of a batch. */
    private static boolean isStatistics(UpdaterBlock block) {
        return block.getLayersAndVariablesInBlock().stream()
                .noneMatch(part -> part.getLayer().updaterDivideByMinibatch(part.getParamName()));
    }

    private static boolean isTouched(MultiLayerNetwork network) {
        if (!network.conf().isMiniBatch()) {
            return true;
        }
        for (Layer layer : network.getLayers()) {
            if (layer.numParams() > 0 && isTouched((BaseLayer) layer.conf().getLayer())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTouched(BaseLayer settings) {
        return !areSteps(settings.getRegularization()) || !areSteps(settings.getRegularizationBias())
                || settings.getGradientNormalization() != null
                && settings.getGradientNormalization() != GradientNormalization.None;
    }

    /** A weight decay is no matter of gradients, see {@link DecoupledWeightDecay}. */
    private static boolean areSteps(List<Regularization> rules) {
        return rules == null || rules.stream().allMatch(WeightDecay.class::isInstance);
    }
}
