package org.digitlab.network.engine.helper;

import java.util.Map;
import java.util.function.Consumer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.layers.LayerHelper;
import org.digitlab.network.engine.op.Assembly;
import org.digitlab.network.engine.op.Dnnl;
import org.digitlab.network.engine.op.ImageShape;
import org.digitlab.network.engine.plan.PlanCache;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Computes one layer of a network that Deeplearning4j runs. A null result makes Deeplearning4j compute the layer
 * itself; after the first failure the helper does not try again.
 *
 * @param <P> the type of the helper's plans
 */
abstract class OnednnHelper<P> implements LayerHelper, AutoCloseable {

    private final PlanCache<ImageShape, P> plans;
    private final boolean training;
    private boolean refused;

    OnednnHelper(Consumer<P> free, boolean training) {
        this.plans = new PlanCache<>(free);
        this.training = training;
    }

    /** @throws RuntimeException if oneDNN cannot compute the layer */
    abstract P plan(Assembly assembly, ImageShape images);

    /** Returns the plan for arrays of this shape, or null if oneDNN cannot compute them. */
    final P planOrNull(INDArray input, CNN2DFormat format) {
        if (refused) {
            return null;
        }
        try {
            return plans.get(ImageShape.of(input, format), this::create);
        } catch (RuntimeException e) {
            refused = true;
            Dnnl.logFallback("Deeplearning4j computes a layer", e);
            return null;
        }
    }

    private P create(ImageShape images) {
        Assembly assembly = new Assembly(Math.toIntExact(images.rows()), training);
        try {
            return plan(assembly, images);
        } catch (RuntimeException e) {
            assembly.arena.close();
            throw e;
        }
    }

    /** Returns whether the helper has left the layer to Deeplearning4j. */
    final boolean isRefused() {
        return refused;
    }

    final boolean isTraining() {
        return training;
    }

    @Override
    public final boolean checkSupported() {
        return Dnnl.isAvailable();
    }

    /** Returns nothing: only Deeplearning4j's memory reports use this method. */
    @Override
    public final Map<String, Long> helperMemoryUse() {
        return Map.of();
    }

    @Override
    public final void close() {
        plans.close();
    }
}
