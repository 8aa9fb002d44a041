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
public final class ConvolutionNode extends Node {

    /** Describes an operation of the backward pass for given layouts of input and output. */
    @FunctionalInterface
    private interface Backward<D> {
        D of(memory.desc source, memory.desc target, algorithm method);
    }

    private final Tensor input;
    private final Weights weights;
    private final Window window;
    private final convolution_forward.primitive_desc forward;

    public ConvolutionNode(Assembly assembly, Tensor values, Weights weights, Window window, Activation activation) {
        super(assembly);
        this.weights = weights;
        this.window = window;
        long[] shape = {assembly.rows, weights.shape()[0], window.output()[0], window.output()[1]};
        forward = describe(preferredLayout(values), Dnnl.anyLayout(shape), activation);
        Assembly.requireOptimized(forward);
        input = assembly.inLayout(values, forward.src_desc(), assembly.forward);
        output = assembly.arena.tensor(forward.dst_desc(), shape);
        assembly.forward.add(new convolution_forward(forward), DNNL_ARG_SRC, input,
                DNNL_ARG_WEIGHTS, weights.inLayout(forward.weights_desc()), DNNL_ARG_BIAS, weights.bias(),
                DNNL_ARG_DST, output);
    }

    private convolution_forward.primitive_desc describe(memory.desc source, memory.desc target, Activation activation) {
        Function<algorithm, convolution_forward.primitive_desc> describe = method ->
                new convolution_forward.primitive_desc(new convolution_forward.desc(assembly.direction(), method, source,
                        Dnnl.anyLayout(weights.shape()), weights.bias().layout(), target, window.stride(),
                        window.dilation(), window.padBefore(), window.padAfter()), activation.fused(), Dnnl.cpu(),
                        allowEmpty(method));
        // Background pixels around a digit give equal values if they are summed alike. Winograd's rounding depends on the
        // position, so that another one would be the largest of its pooling window, and get the gradient, in each step.
        return assembly.training ? describe.apply(algorithm.convolution_direct) : winogradOrDirect(describe);
    }

    /**
     * Uses Winograd's algorithm (Lavin and Gray 2016), with less than half the multiplications, where oneDNN supports
     * it: for kernels of 3 × 3 and whole blocks of channels.
     *
     * @param describe returns an empty description if oneDNN does not support the algorithm
     */
    private static <D extends primitive_desc_base> D winogradOrDirect(Function<algorithm, D> describe) {
        D winograd = describe.apply(algorithm.convolution_winograd);
        return winograd.get(true) != null ? winograd : describe.apply(algorithm.convolution_direct);
    }

    private static boolean allowEmpty(algorithm method) {
        return method == algorithm.convolution_winograd;
    }

    /** Returns a plain layout for images of one channel, which have no channels to block. */
    private static memory.desc preferredLayout(Tensor input) {
        return Dnnl.layout(input.shape()[1] == 1 ? format_tag.nchw : format_tag.any, input.shape());
    }

    @Override
    public Tensor backward(Tensor gradient, boolean inputNeeded) {
        addWeightGradient(gradient);
        return inputNeeded ? addInputGradient(gradient) : null;
    }

    private void addWeightGradient(Tensor outputGradient) {
        var operation = optimized((source, target, method) -> new convolution_backward_weights.primitive_desc(
                new convolution_backward_weights.desc(method, source, Dnnl.anyLayout(weights.shape()),
                        weights.bias().layout(), target, window.stride(), window.dilation(), window.padBefore(),
                        window.padAfter()), Dnnl.cpu(), forward, allowEmpty(method)));
        Tensor gradient = assembly.inLayout(outputGradient, operation.diff_dst_desc(), assembly.backward);
        Tensor weightGradient = weights.gradientInLayout(operation.diff_weights_desc());
        assembly.backward.add(new convolution_backward_weights(operation),
                DNNL_ARG_SRC, assembly.inLayout(input, operation.src_desc(), assembly.backward),
                DNNL_ARG_DIFF_DST, gradient, DNNL_ARG_DIFF_WEIGHTS, weightGradient,
                DNNL_ARG_DIFF_BIAS, weights.biasGradient());
        weights.copyGradient(weightGradient);
    }

    private Tensor addInputGradient(Tensor outputGradient) {
        var operation = optimized((source, target, method) -> new convolution_backward_data.primitive_desc(
                new convolution_backward_data.desc(method, source, Dnnl.anyLayout(weights.shape()), target,
                        window.stride(), window.dilation(), window.padBefore(), window.padAfter()), Dnnl.cpu(), forward,
                allowEmpty(method)));
        Tensor gradient = assembly.inLayout(outputGradient, operation.diff_dst_desc(), assembly.backward);
        Tensor inputGradient = assembly.arena.tensor(operation.diff_src_desc(), input.shape());
        assembly.backward.add(new convolution_backward_data(operation),
                DNNL_ARG_WEIGHTS, weights.inLayout(operation.weights_desc()),
                DNNL_ARG_DIFF_DST, gradient, DNNL_ARG_DIFF_SRC, inputGradient);
        return inputGradient;
    }

    /** Keeps the layouts of the forward pass unless oneDNN is optimized for other layouts only. */
    private <D extends primitive_desc_base> D optimized(Backward<D> describe) {
        D sameLayouts = winogradOrDirect(method -> describe.of(input.layout(), output.layout(), method));
        if (!Assembly.isReference(sameLayouts)) {
            return sameLayouts;
        }
        D anyLayouts = winogradOrDirect(method ->
                describe.of(Dnnl.anyLayout(input.shape()), Dnnl.anyLayout(output.shape()), method));
        Assembly.requireOptimized(anyLayouts);
        return anyLayouts;
    }
}
