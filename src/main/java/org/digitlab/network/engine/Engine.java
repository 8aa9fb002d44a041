package org.digitlab.network.engine;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.network.engine.helper.LayerHelpers;
import org.digitlab.network.engine.op.Dnnl;
import org.digitlab.network.engine.plan.Planner;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Trains one network batch by batch and runs images through it. The network remains an ordinary Deeplearning4j
 * network; engines differ in speed only.
 *
 * <p>Confined to the thread that creates it, because oneDNN keeps scratch memory per thread.
 */
public interface Engine extends AutoCloseable {

    /**
     * Returns an engine for prediction: the requested one or, once that fails, the built-in one with oneDNN helpers
     * in supported layers.
     */
    static Engine predicting(MultiLayerNetwork network, EngineKind wanted) {
        return of(network, wanted, false);
    }

    /** Returns an engine for training and prediction, with the same fallback as {@link #predicting}. */
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

    /** Returns the engine in use now, after any fallback. */
    default EngineKind kind() {
        return info().kind();
    }

    /** Returns the engine in use now with its library and the reason for a fallback. */
    EngineInfo info();

    /**
     * Runs one training step and notifies the network's listeners.
     *
     * @param features pixels {@code [rows, 784]} from 0 to 1, in C order
     * @param labels   one-hot labels {@code [rows, 10]}, in C order
     */
    void fit(INDArray features, INDArray labels);

    /** Returns the {@code rows × 10} logits of the latest training batch, available from its forward pass on. */
    float[] logits();

    /**
     * Returns class probabilities, with dropout off.
     *
     * @param pixels {@code rows × 784} values from 0 to 1
     * @return {@code rows × 10} probabilities, valid until the next call
     */
    float[] probabilities(float[] pixels, int rows);

    /** Must be called after weights were set from outside. */
    void weightsChanged();

    /** Frees the engine's buffers; the network remains usable. */
    @Override
    void close();
}
