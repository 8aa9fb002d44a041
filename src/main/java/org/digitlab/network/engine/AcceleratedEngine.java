package org.digitlab.network.engine;

import java.util.function.Function;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.network.engine.helper.LayerHelpers;
import org.digitlab.network.engine.op.Refusals;
import org.digitlab.network.engine.plan.PlanFactory;
import org.digitlab.network.engine.plan.PlanRefusedException;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * oneDNN as long as it has a plan for what is asked. The first plan that is refused ends that for good: the same request
 * is answered by Deeplearning4j, with oneDNN behind the helpers of its layers, from the same weights and updater state.
 */
final class AcceleratedEngine implements Engine {

    private final MultiLayerNetwork network;
    private final boolean train;
    private Engine current;

    /** @param train whether it is to train as well */
    AcceleratedEngine(MultiLayerNetwork network, boolean train, PlanFactory planning) {
        this.network = network;
        this.train = train;
        try {
            current = new OnednnEngine(network, train, planning);
        } catch (RuntimeException e) {
            stepDown(e);
        }
    }

    private void stepDown(RuntimeException reason) {
        Refusals.say("A network is not computed by oneDNN as a whole", reason);
        current = new BuiltinEngine(network, LayerHelpers.attach(network, train), String.valueOf(reason.getMessage()));
    }

    private <T> T compute(Function<Engine, T> request) {
        try {
            return request.apply(current);
        } catch (PlanRefusedException e) {
            current.close();
            stepDown(e);
            return request.apply(current);
        }
    }

    @Override
    public EngineKind kind() {
        return current.kind();
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
