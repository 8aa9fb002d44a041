package org.digitlab.network.engine;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.network.engine.op.Dnnl;
import org.digitlab.network.engine.optimizer.PlanOptimizer;
import org.digitlab.network.engine.plan.Plan;
import org.digitlab.network.engine.plan.PlanCache;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Computes a whole network with oneDNN, with one plan for each batch size. */
final class OnednnEngine implements Engine {

    /** Reports that a network cannot be planned for a batch size; nothing was computed or changed. */
    static final class PlanRefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        PlanRefusedException(RuntimeException reason) {
            super(reason.getMessage(), reason);
        }
    }

    private final MultiLayerNetwork network;
    private final Plan.Factory planFactory;
    private final PlanCache<Integer, Plan> training = new PlanCache<>(Plan::close);
    private final PlanCache<Integer, Plan> predicting = new PlanCache<>(Plan::close);
    /** Null if the engine only predicts. */
    private PlanOptimizer optimizer;
    private float[] logits = {};

    /** @throws RuntimeException if oneDNN cannot compute the whole network */
    OnednnEngine(MultiLayerNetwork network, boolean train, Plan.Factory planFactory) {
        this.network = network;
        this.planFactory = planFactory;
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
        return predicting.get(rows, size -> plan(size, false));
    }

    private Plan trainingPlan(int rows) {
        return training.get(rows, size -> plan(size, true));
    }

    private Plan plan(int rows, boolean train) {
        try {
            return planFactory.plan(network, rows, train);
        } catch (RuntimeException e) {
            throw new PlanRefusedException(e);
        }
    }

    @Override
    public EngineInfo info() {
        return new EngineInfo(EngineKind.ACCELERATED, "oneDNN " + Dnnl.version(), null);
    }

    /** @throws PlanRefusedException before anything is computed, so that another engine can repeat the step */
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
        predicting.forEach(Plan::invalidateWeights);
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
