package org.digitlab.network.engine;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.network.engine.helper.LayerHelpers;
import org.digitlab.network.engine.op.Dnnl;
import org.digitlab.network.engine.plan.Planner;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Computes with one network: trains it a batch at a time and runs images through it. The network stays an ordinary
 * one; what differs is the time it takes.
 *
 * <p>For one thread: oneDNN keeps scratch memory by thread, so that what was made in one must be run and closed there.
 */
public interface Engine extends AutoCloseable {

    /**
     * An engine that predicts: the one wanted or, from the moment on that it cannot, the built-in with oneDNN helping
     * in the layers that it can do.
     */
    static Engine predicting(MultiLayerNetwork network, EngineKind wanted) {
        return of(network, wanted, false);
    }

    /** As {@link #predicting}, and trains as well. */
    static Engine training(MultiLayerNetwork network, EngineKind wanted) {
        return of(network, wanted, true);
    }

    private static Engine of(MultiLayerNetwork network, EngineKind wanted, boolean training) {
        if (wanted == EngineKind.BUILTIN || !Dnnl.isAvailable()) {
            return new BuiltinEngine(network, LayerHelpers.none(),
                    wanted == EngineKind.BUILTIN ? null : Dnnl.problem());
        }
        return new AcceleratedEngine(network, training, Planner::plan);
    }

    /** Which one it is now, after any falling back. */
    EngineKind kind();

    /** As {@link #kind}, with what there is to tell of it. */
    EngineInfo info();

    /**
     * One step of training, listeners included.
     *
     * @param features {@code [rows, 784]}, 0 to 1, C order
     * @param labels   {@code [rows, 10]}, one-hot, C order
     */
    void fit(INDArray features, INDArray labels);

    /** {@code rows × 10} of the batch that is being or was last fitted, valid from its forward pass on. */
    float[] logits();

    /**
     * Class probabilities, dropout off.
     *
     * @param pixels {@code rows × 784} values from 0 to 1
     * @return {@code rows × 10}, valid until the next call
     */
    float[] probabilities(float[] pixels, int rows);

    /** To be told when weights were set from outside. */
    void weightsChanged();

    /** Frees the buffers of the engine; the network stays. */
    @Override
    void close();
}
