package org.digitlab.network.gradients;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.digitlab.data.LabeledImages;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.engine.helper.LayerHelpers;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.memory.conf.WorkspaceConfiguration;
import org.nd4j.linalg.api.memory.enums.LearningPolicy;
import org.nd4j.linalg.api.memory.enums.SpillPolicy;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Runs images through one network, dropout off, and gradients of its logits (the scores before the softmax) back to the
 * input. Reads the weights anew each time; draws nothing from a random generator. For one thread, from the first call
 * to {@link #close} on.
 */
public final class LayerGradients implements AutoCloseable {

    /** All that a pass allocates lies here and is used again by the next, for passes come as often as a pen moves. */
    private static final WorkspaceConfiguration MEMORY = WorkspaceConfiguration.builder()
            .policyLearning(LearningPolicy.FIRST_LOOP).policySpill(SpillPolicy.REALLOCATE).overallocationLimit(0.1)
            .build();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String workspace = "gradients-" + COUNT.incrementAndGet();
    private final MultiLayerNetwork network;
    private final LayerHelpers helpers;
    private final Walk walk;

    /**
     * @param network not used by anybody else
     * @param engine  what computes its convolutions
     * @throws UnsupportedOperationException what of it cannot be followed, in half a sentence
     */
    public LayerGradients(MultiLayerNetwork network, EngineKind engine) {
        this.network = network;
        walk = new Walk(network, LayerWorkspaceMgr.builder().defaultWorkspace(workspace, MEMORY).build());
        network.initGradientsView();
        helpers = LayerHelpers.of(network, engine == EngineKind.ACCELERATED);
    }

    /** From the input on, without the output layer. */
    public List<Stage> stages() {
        return walk.stages().stream().map(FoundStage::stage).toList();
    }

    /** As they are now, of each stage; null for one that has none that could be shown as pictures. */
    public List<Filters> filters() {
        List<Filters> filters = new ArrayList<>();
        for (FoundStage found : walk.stages()) {
            filters.add(found.filters(filters.isEmpty()));
        }
        return filters;
    }

    /** @return {@code rows × 10} */
    public float[] logits(float[] pixels, int rows) {
        MemoryWorkspace memory = memory();
        try (memory) {
            return numbers(logits(forward(pixels, rows, new ArrayList<>())));
        }
    }

    /**
     * One pass there and back.
     *
     * @param pixels  {@code rows × 784}, 0 to 1
     * @param atLogits given the ten logits of the first row, the weights of the sum whose gradient is asked for
     */
    public Gradients run(float[] pixels, int rows, UnaryOperator<float[]> atLogits) {
        MemoryWorkspace memory = memory();
        try (memory) {
            List<float[]> activations = new ArrayList<>();
            INDArray hidden = forward(pixels, rows, activations);
            float[] logits = numbers(logits(hidden));
            float[] first = new float[LabeledImages.CLASSES];
            System.arraycopy(logits, 0, first, 0, first.length);
            INDArray sum = Nd4j.createFromArray(atLogits.apply(first)).reshape(LabeledImages.CLASSES, 1);
            INDArray gradient = outputWeights().mmul(sum).reshape(1, hidden.size(1))
                    .broadcast(rows, hidden.size(1)).dup('c');
            List<float[]> gradients = new ArrayList<>();
            INDArray atInput = backward(gradient, gradients);
            return new Gradients(logits, numbers(atInput), stageValues(activations, gradients));
        }
    }

    private INDArray forward(float[] pixels, int rows, List<float[]> activations) {
        INDArray values = Nd4j.create(pixels, rows, LabeledImages.PIXELS);
        for (int step = 0, stage = 0; step < walk.steps().size(); step++) {
            values = walk.steps().get(step).forward(values);
            if (isEndOf(stage, step)) {
                activations.add(walk.stages().get(stage++).firstRow(values));
            }
        }
        return values;
    }

    private INDArray backward(INDArray atHidden, List<float[]> gradients) {
        INDArray values = atHidden;
        int stage = walk.stages().size() - 1;
        for (int step = walk.steps().size() - 1; step >= 0; step--) {
            if (isEndOf(stage, step)) {
                gradients.add(0, walk.stages().get(stage--).firstRow(values));
            }
            values = walk.steps().get(step).backward(values);
        }
        return values;
    }

    private boolean isEndOf(int stage, int step) {
        return stage >= 0 && stage < walk.stages().size() && walk.stages().get(stage).lastStep() == step;
    }

    private static List<StageValues> stageValues(List<float[]> activations, List<float[]> gradients) {
        List<StageValues> values = new ArrayList<>();
        for (int stage = 0; stage < activations.size(); stage++) {
            values.add(new StageValues(activations.get(stage), gradients.get(stage)));
        }
        return values;
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

    static float[] numbers(INDArray array) {
        return array.dup('c').data().asFloat();
    }

    @Override
    public void close() {
        helpers.close();
        Nd4j.getWorkspaceManager().destroyWorkspace(
                Nd4j.getWorkspaceManager().getWorkspaceForCurrentThread(MEMORY, workspace));
    }
}
