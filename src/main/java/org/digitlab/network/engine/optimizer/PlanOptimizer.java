package org.digitlab.network.engine.optimizer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.Solver;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.deeplearning4j.optimize.solvers.StochasticGradientDescent;
import org.deeplearning4j.optimize.stepfunctions.NegativeGradientStepFunction;
import org.digitlab.network.engine.op.Weights;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;

/**
 * Deeplearning4j's own optimizer, except that gradient and score come from a plan. Updaters, schedules, regularisation,
 * counters and {@code fit} remain Deeplearning4j's. Its listeners do not receive {@code onForwardPass} and
 * {@code onBackwardPass}, because Deeplearning4j runs no such pass.
 */
public final class PlanOptimizer extends StochasticGradientDescent {

    private static final long serialVersionUID = 1L;

    private final transient MultiLayerNetwork network;
    private final transient ToDoubleBiFunction<INDArray, INDArray> gradients;
    private final transient Gradient views;
    private final transient Optional<Adam> adam;
    private final transient List<Decay> decays = new ArrayList<>();

    /** Deeplearning4j's weight decay of an array, for steps that Deeplearning4j's own updater did not compute. */
    private record Decay(Regularization rule, IUpdater updater, INDArray weights, INDArray steps) {
        /** Adds the decay to the steps that will be subtracted from the weights. */
        void apply(int iteration, int epoch) {
            rule.apply(weights, steps, updater.getLearningRate(iteration, epoch), iteration, epoch);
        }
    }

    private PlanOptimizer(MultiLayerNetwork network, ToDoubleBiFunction<INDArray, INDArray> gradients) {
        super(network.conf(), new NegativeGradientStepFunction(), network.getListeners(), network);
        this.network = network;
        this.gradients = gradients;
        this.views = new DefaultGradient(network.getFlattenedGradients());
        // The reference keeps alive the state that Adam writes to.
        this.updater = network.getUpdater();
        this.adam = Adam.of(network);
        Arrays.stream(network.getLayers()).filter(layer -> layer.numParams() > 0).forEach(this::addViews);
    }

    private void addViews(Layer layer) {
        Weights.gradientViews(layer).forEach((name, view) -> {
            views.setGradientFor(layer.getIndex() + "_" + name, view);
            List<Regularization> rules = layer.getConfig().getRegularizationByParam(name);
            if (rules != null) {
                rules.stream().filter(WeightDecay.class::isInstance).forEach(rule -> decays.add(
                        new Decay(rule, layer.getConfig().getUpdaterByParam(name), layer.getParam(name), view)));
            }
        });
    }

    /** Restores the network's own optimizer with the current updater and its state. */
    public void remove() {
        Internals.set(MultiLayerNetwork.class, network, "solver", null);
        network.setUpdater(updater);
        adam.ifPresent(Adam::close);
    }

    /** Allocates gradient arrays for a network that has none; an existing updater keeps its own. */
    public static void prepare(MultiLayerNetwork network) {
        if (network.getFlattenedGradients() == null) {
            network.initGradientsView();
        }
    }

    /**
     * Makes {@code network.fit} use {@code gradients}; the state of the network's updater remains.
     *
     * @param gradients computes the gradients of features and labels into the network's gradient array, and returns the
     *                  cross-entropy summed over the rows
     */
    public static PlanOptimizer install(MultiLayerNetwork network, ToDoubleBiFunction<INDArray, INDArray> gradients) {
        PlanOptimizer optimizer = new PlanOptimizer(network, gradients);
        Solver solver = new Solver.Builder().configure(network.conf()).listeners(network.getListeners())
                .model(network).build();
        Internals.set(Solver.class, solver, "optimizer", optimizer);
        Internals.set(MultiLayerNetwork.class, network, "solver", solver);
        // Listeners read the gradient from the network.
        Internals.set(MultiLayerNetwork.class, network, "gradient", optimizer.views);
        return optimizer;
    }

    @Override
    public Pair<Gradient, Double> gradientAndScore(LayerWorkspaceMgr workspaceManager) {
        int rows = (int) network.getInput().size(0);
        score = gradients.applyAsDouble(network.getInput(), network.getLabels()) / rows
                + network.calcRegularizationScore(true);
        network.setScore(score);
        for (TrainingListener listener : trainingListeners) {
            listener.onGradientCalculation(network);
        }
        if (adam.isPresent()) {
            adam.get().update(network.getIterationCount(), network.getEpochCount(), rows);
            decays.forEach(decay -> decay.apply(network.getIterationCount(), network.getEpochCount()));
        } else {
            updateGradientAccordingToParams(views, network, rows, workspaceManager);
        }
        return Pair.of(views, score);
    }
}
