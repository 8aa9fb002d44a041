package org.digitlab.network.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A network computed by oneDNN from end to end, by a plan for each number of rows that is asked for. */
final class OnednnEngine implements Engine {

    /** Whole batches and the rest, of evaluation and of single images. */
    private static final int MOST_PLANS = 4;

    private final MultiLayerNetwork network;
    private final Map<Integer, Plan> training = plans();
    private final Map<Integer, Plan> predicting = plans();
    /** Null if it only predicts. */
    private PlanOptimizer optimizer;
    private float[] logits = {};

    /**
     * @param train whether it is to train as well
     * @throws RuntimeException if the network cannot be computed this way
     */
    OnednnEngine(MultiLayerNetwork network, boolean train) {
        this.network = network;
        predicting.put(1, Planner.plan(network, 1, false));
        if (train) {
            optimizer = PlanOptimizer.install(network, this::gradients);
            training.put(1, Planner.plan(network, 1, true));
        }
    }

    private static Map<Integer, Plan> plans() {
        return new LinkedHashMap<>(MOST_PLANS, 1, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, Plan> eldest) {
                if (size() > MOST_PLANS) {
                    eldest.getValue().close();
                    return true;
                }
                return false;
            }
        };
    }

    @Override
    public EngineKind kind() {
        return EngineKind.ACCELERATED;
    }

    @Override
    public EngineInfo info() {
        return new EngineInfo(kind(), "oneDNN " + Dnnl.version(), null);
    }

    @Override
    public void fit(INDArray features, INDArray labels) {
        network.fit(features, labels);
        weightsChanged();
    }

    private double gradients(INDArray features, INDArray labels) {
        Plan plan = training.computeIfAbsent((int) features.size(0), rows -> Planner.plan(network, rows, true));
        double loss = plan.gradients(features, labels);
        logits = plan.logits();
        return loss;
    }

    @Override
    public float[] logits() {
        return logits;
    }

    @Override
    public float[] probabilities(float[] pixels, int rows) {
        return predicting.computeIfAbsent(rows, asked -> Planner.plan(network, asked, false)).probabilities(pixels);
    }

    @Override
    public void weightsChanged() {
        predicting.values().forEach(Plan::forgetWeights);
    }

    @Override
    public void close() {
        training.values().forEach(Plan::close);
        predicting.values().forEach(Plan::close);
        training.clear();
        predicting.clear();
        if (optimizer != null) {
            optimizer.remove();
        }
    }
}
