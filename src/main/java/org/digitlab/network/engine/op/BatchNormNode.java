package org.digitlab.network.engine.op;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SCALE_SHIFT;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_MEAN;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SCALE_SHIFT;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_VARIANCE;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WORKSPACE;

import org.bytedeco.dnnl.batch_normalization_backward;
import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.dnnl.global.dnnl.normalization_flags;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.dnnl.primitive_desc;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;

/**
 * Batch normalisation (Ioffe and Szegedy 2015), fused with a following ReLU. In training it uses the statistics of the
 * batch and updates the running ones; in prediction it uses the running ones.
 */
public final class BatchNormNode extends Node {

    private final Layer layer;
    private final BatchNormalization settings;
    /** {@code [n, c, h, w]}; height and width are 1 after a dense layer. */
    private final Tensor input;
    private final NormWeights weights;
    private final int flags;
    private final batch_normalization_forward.primitive_desc forward;
    private final Tensor mean;
    private final Tensor variance;
    /** Which values passed the ReLU; null in a plan for prediction or without a ReLU. */
    private final Tensor mask;
    private final Tensor normalized;

    public BatchNormNode(Assembly assembly, Tensor values, Layer layer, boolean relu) {
        super(assembly);
        this.layer = layer;
        this.settings = (BatchNormalization) layer.conf().getLayer();
        this.input = images(values);
        this.weights = NormWeights.of(assembly.arena, layer.params(), input.shape()[1]);
        this.flags = normalization_flags.use_scale_shift.value | (relu ? normalization_flags.fuse_norm_relu.value : 0)
                | (assembly.training ? 0 : normalization_flags.use_global_stats.value);
        forward = new batch_normalization_forward.primitive_desc(new batch_normalization_forward.desc(
                assembly.direction().value, input.layout(), (float) settings.getEps(), flags), Dnnl.cpu());
        avoidSpinning(forward);
        boolean training = assembly.training;
        mean = training ? assembly.arena.tensor(weights.mean().layout(), weights.mean().shape()) : weights.mean();
        variance = training ? assembly.arena.tensor(mean.layout(), mean.shape()) : weights.variance();
        mask = training && relu ? assembly.arena.tensor(forward.workspace_desc()) : null;
        normalized = assembly.arena.tensor(forward.dst_desc(), input.shape());
        output = values == input ? normalized : assembly.arena.reshaped(normalized, values.layout(), values.shape());
        assembly.forward.add(new batch_normalization_forward(forward), DNNL_ARG_SRC, input,
                DNNL_ARG_SCALE_SHIFT, weights.scaleShift(), DNNL_ARG_MEAN, mean, DNNL_ARG_VARIANCE, variance,
                DNNL_ARG_WORKSPACE, mask, DNNL_ARG_DST, normalized);
    }

    /**
     * Selects oneDNN's second implementation: in the first, threads spin at a barrier without yielding, which takes
     * ten times as long as the computation when another thread needs a core.
     */
    private static void avoidSpinning(primitive_desc operation) {
        if (operation.impl_info_str().getString().startsWith("bnorm_jit")) {
            operation.next_impl();
        }
        Assembly.requireOptimized(operation);
    }

    /** Views a dense layer's output as images of one pixel, channels last, because oneDNN is slow on other layouts. */
    private Tensor images(Tensor tensor) {
        if (tensor.shape().length == 4) {
            return tensor;
        }
        long[] shape = {tensor.shape()[0], tensor.shape()[1], 1, 1};
        return assembly.arena.reshaped(tensor, Dnnl.layout(format_tag.nhwc, shape), shape);
    }

    @Override
    public Tensor backward(Tensor outputGradient, boolean inputNeeded) {
        NormWeights gradients = NormWeights.of(assembly.arena, layer.getGradientsViewArray(), input.shape()[1]);
        Tensor gradient = assembly.inLayout(images(outputGradient), input.layout(), assembly.backward);
        addBackward(gradient, gradients.scaleShift());
        addStatisticsStep(weights.mean(), mean, gradients.mean());
        addStatisticsStep(weights.variance(), variance, gradients.variance());
        return outputGradient.shape().length == 4 ? gradient
                : assembly.arena.reshaped(gradient, outputGradient.layout(), outputGradient.shape());
    }

    /** Adds the backward pass, which overwrites the output gradient because no later step reads it. */
    private void addBackward(Tensor gradient, Tensor scaleShiftGradient) {
        var operation = new batch_normalization_backward.primitive_desc(new batch_normalization_backward.desc(
                prop_kind.backward.value, input.layout(), input.layout(), (float) settings.getEps(), flags),
                Dnnl.cpu(), forward);
        avoidSpinning(operation);
        assembly.backward.add(new batch_normalization_backward(operation), DNNL_ARG_SRC, input,
                DNNL_ARG_SCALE_SHIFT, weights.scaleShift(), DNNL_ARG_MEAN, mean, DNNL_ARG_VARIANCE, variance,
                DNNL_ARG_WORKSPACE, mask, DNNL_ARG_DIFF_DST, gradient, DNNL_ARG_DIFF_SRC, gradient,
                DNNL_ARG_DIFF_SCALE_SHIFT, scaleShiftGradient);
    }

    /** Computes {@code (running - batch) (1 - decay)}, which Deeplearning4j subtracts like a gradient step. */
    private void addStatisticsStep(Tensor running, Tensor batch, Tensor step) {
        float[] difference = new float[running.size()];
        float[] measured = new float[running.size()];
        float share = (float) (1 - settings.getDecay());
        assembly.backward.add(() -> {
            running.floats().get(difference);
            batch.floats().get(measured);
            for (int i = 0; i < difference.length; i++) {
                difference[i] = (difference[i] - measured[i]) * share;
            }
            step.floats().put(difference);
        });
    }
}
