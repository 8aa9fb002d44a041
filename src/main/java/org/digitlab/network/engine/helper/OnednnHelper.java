package org.digitlab.network.engine.helper;

import java.util.Map;
import java.util.function.Consumer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.layers.LayerHelper;
import org.digitlab.network.engine.op.Assembly;
import org.digitlab.network.engine.op.Dnnl;
import org.digitlab.network.engine.op.ImageShape;
import org.digitlab.network.engine.op.Refusals;
import org.digitlab.network.engine.plan.PlanCache;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Does one layer of a network that Deeplearning4j computes. Where it answers null, Deeplearning4j does the layer
 * itself; what was refused once is not tried again.
 *
 * @param <P> its plans
 */
abstract class OnednnHelper<P> implements LayerHelper, AutoCloseable {

    private final PlanCache<ImageShape, P> plans;
    private final boolean training;
    private boolean refused;

    OnednnHelper(Consumer<P> free, boolean training) {
        this.plans = new PlanCache<>(free);
        this.training = training;
    }

    /** @throws RuntimeException if oneDNN cannot do it */
    abstract P plan(Assembly assembly, ImageShape images);

    /** The plan for arrays of this shape, null if there can be none. */
    final P planOrNull(INDArray input, CNN2DFormat format) {
        if (refused) {
            return null;
        }
        try {
            return plans.get(ImageShape.of(input, format), this::make);
        } catch (RuntimeException e) {
            refused = true;
            Refusals.say("A layer is left to Deeplearning4j", e);
            return null;
        }
    }

    private P make(ImageShape images) {
        Assembly assembly = new Assembly(Math.toIntExact(images.rows()), training);
        try {
            return plan(assembly, images);
        } catch (RuntimeException e) {
            assembly.arena.close();
            throw e;
        }
    }

    /** Whether it has given up. */
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

    /** Asked for in Deeplearning4j's memory reports only. */
    @Override
    public final Map<String, Long> helperMemoryUse() {
        return Map.of();
    }

    @Override
    public final void close() {
        plans.close();
    }
}
