package org.digitlab.network.engine.op;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import java.util.function.Function;
import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.dnnl.primitive_desc_base;

/** A convolution with its bias and activation in one pass. */
public final class ConvolutionNode implements Node {

    /** What an operation of the backward pass is like for layouts of the convolution's input and output. */
    @FunctionalInterface
    private interface Backward<D> {
        D of(memory.desc source, memory.desc target, algorithm way);
    }

    private final Assembly assembly;
    private final Tensor input;
    private final Weights weights;
    private final Window window;
    private final convolution_forward.primitive_desc forward;
    private final Tensor output;

    public ConvolutionNode(Assembly assembly, Tensor given, Weights weights, Window window, Activation activation) {
        this.assembly = assembly;
        this.weights = weights;
        this.window = window;
        long[] shape = {assembly.rows, weights.shape()[0], window.output()[0], window.output()[1]};
        forward = describe(preferred(given), Dnnl.anyLayout(shape), activation);
        Assembly.refuseReference(forward);
        input = assembly.arranged(given, forward.src_desc(), assembly.forward);
        output = assembly.arena.tensor(forward.dst_desc(), shape);
        assembly.forward.add(new convolution_forward(forward), DNNL_ARG_SRC, input,
                DNNL_ARG_WEIGHTS, weights.in(forward.weights_desc()), DNNL_ARG_BIAS, weights.bias(),
                DNNL_ARG_DST, output);
    }

    private convolution_forward.primitive_desc describe(memory.desc source, memory.desc target,
                                                        Activation activation) {
        Function<algorithm, convolution_forward.primitive_desc> describe = way ->
                new convolution_forward.primitive_desc(new convolution_forward.desc(assembly.direction(), way, source,
                        Dnnl.anyLayout(weights.shape()), weights.bias().layout(), target, window.stride(),
                        window.dilation(), window.first(), window.last()), activation.fused(), Dnnl.cpu(),
                        mayBeEmpty(way));
        // Around a digit all is paper, whose values are equal if they are added up alike: were they rounded by their
        // place, as Winograd's are, then another one would be the largest of its window, and learn, each time.
        return assembly.training ? describe.apply(algorithm.convolution_direct) : winogradOrDirect(describe);
    }

    /**
     * Winograd's way (Lavin and Gray 2016), with less than half the multiplications, where oneDNN has it for a
     * convolution: for kernels of 3 × 3 and whole blocks of channels.
     *
     * @param describe to be empty where there is no such way
     */
    private static <D extends primitive_desc_base> D winogradOrDirect(Function<algorithm, D> describe) {
        D winograd = describe.apply(algorithm.convolution_winograd);
        return winograd.get(true) != null ? winograd : describe.apply(algorithm.convolution_direct);
    }

    private static boolean mayBeEmpty(algorithm way) {
        return way == algorithm.convolution_winograd;
    }

    /** Images of one channel are read as they are; there is nothing to block. */
    private static memory.desc preferred(Tensor input) {
        return Dnnl.layout(input.shape()[1] == 1 ? format_tag.nchw : format_tag.any, input.shape());
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public Tensor backward(Tensor gradient, boolean wanted) {
        addWeightGradient(gradient);
        return wanted ? addInputGradient(gradient) : null;
    }

    private void addWeightGradient(Tensor given) {
        var operation = fast((source, target, way) -> new convolution_backward_weights.primitive_desc(
                new convolution_backward_weights.desc(way, source, Dnnl.anyLayout(weights.shape()),
                        weights.bias().layout(), target, window.stride(), window.dilation(), window.first(),
                        window.last()), Dnnl.cpu(), forward, mayBeEmpty(way)));
        Tensor gradient = assembly.arranged(given, operation.diff_dst_desc(), assembly.backward);
        Tensor weightGradient = weights.gradientIn(operation.diff_weights_desc());
        assembly.backward.add(new convolution_backward_weights(operation),
                DNNL_ARG_SRC, assembly.arranged(input, operation.src_desc(), assembly.backward),
                DNNL_ARG_DIFF_DST, gradient, DNNL_ARG_DIFF_WEIGHTS, weightGradient,
                DNNL_ARG_DIFF_BIAS, weights.biasGradient());
        weights.deliver(weightGradient);
    }

    private Tensor addInputGradient(Tensor given) {
        var operation = fast((source, target, way) -> new convolution_backward_data.primitive_desc(
                new convolution_backward_data.desc(way, source, Dnnl.anyLayout(weights.shape()), target,
                        window.stride(), window.dilation(), window.first(), window.last()), Dnnl.cpu(), forward,
                mayBeEmpty(way)));
        Tensor gradient = assembly.arranged(given, operation.diff_dst_desc(), assembly.backward);
        Tensor inputGradient = assembly.arena.tensor(operation.diff_src_desc(), input.shape());
        assembly.backward.add(new convolution_backward_data(operation),
                DNNL_ARG_WEIGHTS, weights.in(operation.weights_desc()),
                DNNL_ARG_DIFF_DST, gradient, DNNL_ARG_DIFF_SRC, inputGradient);
        return inputGradient;
    }

    /** For the layouts of the forward pass or, where oneDNN is fast in other ones only, for those. */
    private <D extends primitive_desc_base> D fast(Backward<D> describe) {
        D asTheyStand = winogradOrDirect(way -> describe.of(input.layout(), output.layout(), way));
        if (!Assembly.isReference(asTheyStand)) {
            return asTheyStand;
        }
        D asItLikes = winogradOrDirect(way ->
                describe.of(Dnnl.anyLayout(input.shape()), Dnnl.anyLayout(output.shape()), way));
        Assembly.refuseReference(asItLikes);
        return asItLikes;
    }
}
