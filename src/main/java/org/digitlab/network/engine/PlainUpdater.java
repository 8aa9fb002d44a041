package org.digitlab.network.engine;

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

/** Whether a network's gradients go through one updater and nothing else before they are steps. */
final class PlainUpdater {

    private PlainUpdater() {
    }

    /** The settings that all weights share; empty if they do not, or if penalties or clipping come in between. */
    static <U extends IUpdater> Optional<U> of(MultiLayerNetwork network, Class<U> kind) {
        List<UpdaterBlock> blocks = ((BaseMultiLayerUpdater<?>) network.getUpdater()).getUpdaterBlocks();
        if (blocks.size() != 1 || !network.conf().isMiniBatch()) {
            return Optional.empty();
        }
        U common = null;
        for (Layer layer : network.getLayers()) {
            if (layer.numParams() > 0) {
                BaseLayer settings = (BaseLayer) layer.conf().getLayer();
                if (settings.getIUpdater().getClass() != kind || isTouched(settings)) {
                    return Optional.empty();
                }
                common = kind.cast(settings.getIUpdater());
            }
        }
        return Optional.ofNullable(common);
    }

    private static boolean isTouched(BaseLayer settings) {
        return !areSteps(settings.getRegularization()) || !areSteps(settings.getRegularizationBias())
                || settings.getGradientNormalization() != null
                && settings.getGradientNormalization() != GradientNormalization.None;
    }

    /** A weight decay is no matter of gradients, see {@link Decay}. */
    private static boolean areSteps(List<Regularization> rules) {
        return rules == null || rules.stream().allMatch(WeightDecay.class::isInstance);
    }
}
