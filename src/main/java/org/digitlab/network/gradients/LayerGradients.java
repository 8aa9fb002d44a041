package org.digitlab.network.gradients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.digitlab.data.LabeledImages;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.engine.helper.LayerHelpers;
import org.digitlab.network.engine.op.Dnnl;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.memory.conf.WorkspaceConfiguration;
import org.nd4j.linalg.api.memory.enums.LearningPolicy;
import org.nd4j.linalg.api.memory.enums.SpillPolicy;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Computes logits of a network in prediction (dropout off) and gradients of a weighted sum of the logits with respect to
 * the input. Reads the current weights on every call and uses no random numbers. Confined to one thread from the first
 * call to {@link #close}.
 */
public final class LayerGradients implements AutoCloseable {

    /** Memory that every pass reuses, because passes are as frequent as pen movements. */
    private static final WorkspaceConfiguration MEMORY = WorkspaceConfiguration.builder()
            .policyLearning(LearningPolicy.FIRST_LOOP).policySpill(SpillPolicy.REALLOCATE).overallocationLimit(0.1)
            .build();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String workspace = "gradients-" + COUNT.incrementAndGet();
    private final MultiLayerNetwork network;
    private final LayerHelpers helpers;
    private final NetworkSteps steps;

    /**
     * @param network a network for the exclusive use of this object
     * @param engine  engine for the convolutions
     * @throws UnsupportedOperationException if a layer is not supported, with a clause as message
     */
    public LayerGradients(MultiLayerNetwork network, EngineKind engine) {
        this.network = network;
        steps = new NetworkSteps(network, LayerWorkspaceMgr.builder().defaultWorkspace(workspace, MEMORY).build());
        network.initGradientsView();
        helpers = engine == EngineKind.ACCELERATED && Dnnl.isAvailable() ? LayerHelpers.attach(network, true)
                : LayerHelpers.none();
    }

    /** Returns the stages from the input on, without the output layer. */
    public List<Stage> stages() {
        return steps.stages().stream().map(LocatedStage::stage).toList();
    }

    /** Returns the current filters of each stage; null for a stage whose weights are not images. */
    public List<Filters> filters() {
        List<Filters> filters = new ArrayList<>();
        for (LocatedStage stage : steps.stages()) {
            filters.add(stage.filters(filters.isEmpty()));
        }
        return filters;
    }

    /** Returns {@code rows × 10} logits of {@code rows × 784} pixels from 0 to 1. */
    public float[] logits(float[] pixels, int rows) {
        MemoryWorkspace memory = memory();
        try (memory) {
            return floats(logits(forward(pixels, rows, new ArrayList<>())));
        }
    }

    /**
     * Runs a forward and a backward pass.
     *
     * @param pixels       {@code rows × 784} values from 0 to 1
     * @param logitWeights returns, for the ten logits of the first row, the weights of the sum to differentiate
     */
    public Gradients run(float[] pixels, int rows, UnaryOperator<float[]> logitWeights) {
        MemoryWorkspace memory = memory();
        try (memory) {
            List<float[]> activations = new ArrayList<>();
            INDArray hidden = forward(pixels, rows, activations);
            float[] logits = floats(logits(hidden));
            float[] weights = logitWeights.apply(Arrays.copyOf(logits, LabeledImages.CLASSES));
            INDArray sum = Nd4j.createFromArray(weights).reshape(LabeledImages.CLASSES, 1);
            INDArray gradient = outputWeights().mmul(sum).reshape(1, hidden.size(1))
                    .broadcast(rows, hidden.size(1)).dup('c');
            List<float[]> gradients = new ArrayList<>();
            INDArray inputGradient = backward(gradient, gradients);
            return new Gradients(logits, floats(inputGradient), stageValues(activations, gradients));
        }
    }

    private INDArray forward(float[] pixels, int rows, List<float[]> activations) {
        INDArray values = Nd4j.create(pixels, rows, LabeledImages.PIXELS);
        for (int step = 0, stage = 0; step < steps.list().size(); step++) {
            values = steps.list().get(step).forward().apply(values);
            if (isEndOf(stage, step)) {
                activations.add(steps.stages().get(stage++).firstRow(values));
            }
        }
        return values;
    }

    private INDArray backward(INDArray hiddenGradient, List<float[]> gradients) {
        INDArray values = hiddenGradient;
        int stage = steps.stages().size() - 1;
        for (int step = steps.list().size() - 1; step >= 0; step--) {
            if (isEndOf(stage, step)) {
                gradients.add(0, steps.stages().get(stage--).firstRow(values));
            }
            values = steps.list().get(step).backward().apply(values);
        }
        return values;
    }

    private boolean isEndOf(int stage, int step) {
        return stage >= 0 && stage < steps.stages().size() && steps.stages().get(stage).lastStep() == step;
    }

    private static List<StageValues> stageValues(List<float[]> activations, List<float[]> gradients) {
        return IntStream.range(0, activations.size())
                .mapToObj(stage -> new StageValues(activations.get(stage), gradients.get(stage))).toList();
    }

    private INDArray logits(INDArray hidden) {
        INDArray logits = hidden.mmul(outputWeights());
        boolean bias = ((OutputLayer) network.getOutputLayer().conf().getLayer()).hasBias();
        return bias ? logits.addiRowVector(network.getOutputLayer().getParam(DefaultParamInitializer.BIAS_KEY))
                : logits;
    }

    private INDArray outputWeights() {
        return network.getOutputLayer().getParam(DefaultParamInitializer.WEIGHT_KEY);
    }

    private MemoryWorkspace memory() {
        return Nd4j.getWorkspaceManager().getAndActivateWorkspace(MEMORY, workspace);
    }

    static float[] floats(INDArray array) {
        return array.dup('c').data().asFloat();
    }

    @Override
    public void close() {
        helpers.close();
        Nd4j.getWorkspaceManager().destroyWorkspace(
                Nd4j.getWorkspaceManager().getWorkspaceForCurrentThread(MEMORY, workspace));
    }
}
