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
 * Batch normalisation (Ioffe and Szegedy 2015), in one pass with the ReLU behind it: by the statistics of the batch in
 * training, which move the running ones, and by the running ones otherwise.
 */
public final class BatchNormNode implements Node {

    private final Assembly assembly;
    private final Layer layer;
    private final BatchNormalization settings;
    /** {@code [n, c, h, w]}; of a dense layer with one pixel. */
    private final Tensor input;
    private final NormWeights weights;
    private final int flags;
    private final batch_normalization_forward.primitive_desc forward;
    private final Tensor mean;
    private final Tensor variance;
    /** Which values the ReLU let through; null in a plan that only predicts and without a ReLU. */
    private final Tensor mask;
    private final Tensor values;
    private final Tensor output;

    public BatchNormNode(Assembly assembly, Tensor given, Layer layer, boolean relu) {
        this.assembly = assembly;
        this.layer = layer;
        this.settings = (BatchNormalization) layer.conf().getLayer();
        this.input = images(given);
        this.weights = NormWeights.of(assembly.arena, layer.params(), input.shape()[1]);
        this.flags = normalization_flags.use_scale_shift.value
                | (relu ? normalization_flags.fuse_norm_relu.value : 0)
                | (assembly.training ? 0 : normalization_flags.use_global_stats.value);
        forward = new batch_normalization_forward.primitive_desc(new batch_normalization_forward.desc(
                assembly.direction().value, input.layout(), (float) settings.getEps(), flags), Dnnl.cpu());
        skipSpinning(forward);
        boolean training = assembly.training;
        mean = training ? assembly.arena.tensor(weights.mean().layout(), weights.mean().shape()) : weights.mean();
        variance = training ? assembly.arena.tensor(mean.layout(), mean.shape()) : weights.variance();
        mask = training && relu ? assembly.arena.tensor(forward.workspace_desc()) : null;
        values = assembly.arena.tensor(forward.dst_desc(), input.shape());
        output = given == input ? values : assembly.arena.reshaped(values, given.layout(), given.shape());
        assembly.forward.add(new batch_normalization_forward(forward), DNNL_ARG_SRC, input,
                DNNL_ARG_SCALE_SHIFT, weights.scaleShift(), DNNL_ARG_MEAN, mean, DNNL_ARG_VARIANCE, variance,
                DNNL_ARG_WORKSPACE, mask, DNNL_ARG_DST, values);
    }

    /**
     * oneDNN's first choice lets threads wait for each other without ever yielding, which takes ten times as long as the
     * work itself where something else wants a core. Its second one does the same without waiting.
     */
    private static void skipSpinning(primitive_desc operation) {
        if (operation.impl_info_str().getString().startsWith("bnorm_jit")) {
            operation.next_impl();
        }
        Assembly.refuseReference(operation);
    }

    /** What is not an image becomes one of a single pixel, channels last: oneDNN is slow otherwise. */
    private Tensor images(Tensor tensor) {
        if (tensor.shape().length == 4) {
            return tensor;
        }
        long[] shape = {tensor.shape()[0], tensor.shape()[1], 1, 1};
        return assembly.arena.reshaped(tensor, Dnnl.layout(format_tag.nhwc, shape), shape);
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public Tensor backward(Tensor given, boolean wanted) {
        NormWeights gradients = NormWeights.of(assembly.arena, layer.getGradientsViewArray(), input.shape()[1]);
        Tensor gradient = assembly.arranged(images(given), input.layout(), assembly.backward);
        addBackward(gradient, gradients.scaleShift());
        addStep(weights.mean(), mean, gradients.mean());
        addStep(weights.variance(), variance, gradients.variance());
        return given.shape().length == 4 ? gradient
                : assembly.arena.reshaped(gradient, given.layout(), given.shape());
    }

    /** In place: nobody needs the gradient behind it any more. */
    private void addBackward(Tensor gradient, Tensor scaleShiftGradient) {
        var operation = new batch_normalization_backward.primitive_desc(new batch_normalization_backward.desc(
                prop_kind.backward.value, input.layout(), input.layout(), (float) settings.getEps(), flags),
                Dnnl.cpu(), forward);
        skipSpinning(operation);
        assembly.backward.add(new batch_normalization_backward(operation), DNNL_ARG_SRC, input,
                DNNL_ARG_SCALE_SHIFT, weights.scaleShift(), DNNL_ARG_MEAN, mean, DNNL_ARG_VARIANCE, variance,
                DNNL_ARG_WORKSPACE, mask, DNNL_ARG_DIFF_DST, gradient, DNNL_ARG_DIFF_SRC, gradient,
                DNNL_ARG_DIFF_SCALE_SHIFT, scaleShiftGradient);
    }

    /** {@code running - batch}'s share, which Deeplearning4j subtracts as if it were a step. */
    private void addStep(Tensor running, Tensor batch, Tensor step) {
        float[] known = new float[running.size()];
        float[] measured = new float[running.size()];
        float share = (float) (1 - settings.getDecay());
        assembly.backward.add(() -> {
            running.floats().get(known);
            batch.floats().get(measured);
            for (int i = 0; i < known.length; i++) {
                known[i] = (known[i] - measured[i]) * share;
            }
            step.floats().put(known);
        });
    }
}
