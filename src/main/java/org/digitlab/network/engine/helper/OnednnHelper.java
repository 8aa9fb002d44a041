package org.digitlab.network.engine.helper;

import java.util.Map;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.layers.LayerHelper;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.digitlab.network.engine.op.Assembly;
import org.digitlab.network.engine.op.Dnnl;
import org.digitlab.network.engine.op.ImageShape;
import org.digitlab.network.engine.plan.PlanCache;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Computes one layer of a network that Deeplearning4j runs. A null result makes Deeplearning4j compute the layer
 * itself; after the first failure the helper does not try again.
 */
abstract class OnednnHelper implements LayerHelper, AutoCloseable {

    private final PlanCache<ImageShape, LayerPlan> plans = new PlanCache<>(LayerPlan::close);
    private final boolean training;
    private boolean refused;

    /** @param training whether backward passes are needed too */
    OnednnHelper(boolean training) {
        this.training = training;
    }

    /** @throws RuntimeException if oneDNN cannot compute the layer */
    abstract LayerPlan plan(Assembly assembly, ImageShape images);

    /** Returns the plan for arrays of this shape, or null if oneDNN cannot compute them. */
    final LayerPlan planOrNull(INDArray input, CNN2DFormat format) {
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

    private LayerPlan create(ImageShape images) {
        Assembly assembly = new Assembly(Math.toIntExact(images.rows()), training);
        try {
            return plan(assembly, images);
        } catch (RuntimeException e) {
            assembly.arena.close();
            throw e;
        }
    }

    final boolean isRefused() {
        return refused;
    }

    /** Returns the plan for a backward pass, or null if none is needed or oneDNN cannot compute them. */
    final LayerPlan backwardPlanOrNull(INDArray input, CNN2DFormat format) {
        return training ? planOrNull(input, format) : null;
    }

    static INDArray inputGradient(LayerWorkspaceMgr memory, INDArray input) {
        return memory.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, input.shape(), 'c');
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
