package org.digitlab.network.engine;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.network.engine.op.Dnnl;
import org.digitlab.network.engine.optimizer.PlanOptimizer;
import org.digitlab.network.engine.plan.Plan;
import org.digitlab.network.engine.plan.PlanCache;
import org.digitlab.network.engine.plan.PlanFactory;
import org.digitlab.network.engine.plan.PlanRefusedException;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A network computed by oneDNN from end to end, by a plan for each number of rows that is asked for. */
final class OnednnEngine implements Engine {

    private final MultiLayerNetwork network;
    private final PlanFactory planning;
    private final PlanCache<Integer, Plan> training = new PlanCache<>(Plan::close);
    private final PlanCache<Integer, Plan> predicting = new PlanCache<>(Plan::close);
    /** Null if it only predicts. */
    private PlanOptimizer optimizer;
    private float[] logits = {};

    /**
     * @param train whether it is to train as well
     * @throws RuntimeException if the network cannot be computed this way
     */
    OnednnEngine(MultiLayerNetwork network, boolean train, PlanFactory planning) {
        this.network = network;
        this.planning = planning;
        try {
            predictingPlan(1);
            if (train) {
                PlanOptimizer.prepare(network);
                trainingPlan(1);
                optimizer = PlanOptimizer.install(network, this::gradients);
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private Plan predictingPlan(int rows) {
        return predicting.get(rows, asked -> plan(asked, false));
    }

    private Plan trainingPlan(int rows) {
        return training.get(rows, asked -> plan(asked, true));
    }

    private Plan plan(int rows, boolean train) {
        try {
            return planning.plan(network, rows, train);
        } catch (RuntimeException e) {
            throw new PlanRefusedException(e);
        }
    }

    @Override
    public EngineKind kind() {
        return EngineKind.ACCELERATED;
    }

    @Override
    public EngineInfo info() {
        return new EngineInfo(kind(), "oneDNN " + Dnnl.version(), null);
    }

    /** @throws PlanRefusedException before anything is computed, so that somebody else can do the whole step */
    @Override
    public void fit(INDArray features, INDArray labels) {
        trainingPlan((int) features.size(0));
        network.fit(features, labels);
        weightsChanged();
    }

    private double gradients(INDArray features, INDArray labels) {
        Plan plan = trainingPlan((int) features.size(0));
        double loss = plan.gradients(features, labels);
        logits = plan.logits();
        return loss;
    }

    @Override
    public float[] logits() {
        return logits;
    }

    /** @throws PlanRefusedException before anything is computed */
    @Override
    public float[] probabilities(float[] pixels, int rows) {
        return predictingPlan(rows).probabilities(pixels);
    }

    @Override
    public void weightsChanged() {
        predicting.forEach(Plan::forgetWeights);
    }

    @Override
    public void close() {
        if (optimizer != null) {
            optimizer.remove();
        }
        training.close();
        predicting.close();
    }
}
