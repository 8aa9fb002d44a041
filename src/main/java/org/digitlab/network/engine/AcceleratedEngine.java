package org.digitlab.network.engine;

import java.util.function.Function;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.network.engine.helper.LayerHelpers;
import org.digitlab.network.engine.op.Dnnl;
import org.digitlab.network.engine.plan.Plan;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Computes with oneDNN until it cannot plan a request. From the first refused plan on, that request and all later ones
 * are answered by Deeplearning4j with oneDNN in its layer helpers, from the same weights and updater state.
 */
final class AcceleratedEngine implements Engine {

    private final MultiLayerNetwork network;
    private final boolean train;
    private Engine current;

    AcceleratedEngine(MultiLayerNetwork network, boolean train, Plan.Factory planFactory) {
        this.network = network;
        this.train = train;
        try {
            current = new OnednnEngine(network, train, planFactory);
        } catch (RuntimeException e) {
            fallBack(e);
        }
    }

    private void fallBack(RuntimeException reason) {
        Dnnl.logFallback("No oneDNN plan for the whole network", reason);
        current = new BuiltinEngine(network, LayerHelpers.attach(network, train), String.valueOf(reason.getMessage()));
    }

    private <T> T compute(Function<Engine, T> request) {
        try {
            return request.apply(current);
        } catch (OnednnEngine.PlanRefusedException e) {
            current.close();
            fallBack(e);
            return request.apply(current);
        }
    }

    @Override
    public EngineInfo info() {
        return current.info();
    }

    @Override
    public void fit(INDArray features, INDArray labels) {
        compute(engine -> {
            engine.fit(features, labels);
            return null;
        });
    }

    @Override
    public float[] logits() {
        return current.logits();
    }

    @Override
    public float[] probabilities(float[] pixels, int rows) {
        return compute(engine -> engine.probabilities(pixels, rows));
    }

    @Override
    public void weightsChanged() {
        current.weightsChanged();
    }

    @Override
    public void close() {
        current.close();
    }
}
