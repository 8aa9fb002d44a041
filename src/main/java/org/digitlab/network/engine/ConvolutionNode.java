package org.digitlab.network.engine;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import java.util.function.BiFunction;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.dnnl.primitive_desc_base;

/** A convolution with its bias and activation in one pass. */
final class ConvolutionNode implements Node {

    private static final algorithm ALGORITHM = algorithm.convolution_direct;

    private final Assembly assembly;
    private final Tensor input;
    private final Weights weights;
    private final Window window;
    private final convolution_forward.primitive_desc forward;
    private final Tensor output;

    ConvolutionNode(Assembly assembly, Tensor given, Weights weights, Window window, Activation activation) {
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
        var description = new convolution_forward.desc(assembly.direction(), ALGORITHM, source,
                Dnnl.anyLayout(weights.shape()), weights.bias().layout(), target,
                window.stride(), window.dilation(), window.first(), window.last());
        return new convolution_forward.primitive_desc(description, activation.fused(), Dnnl.cpu());
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
        var operation = fast((source, target) -> new convolution_backward_weights.primitive_desc(
                new convolution_backward_weights.desc(ALGORITHM, source, Dnnl.anyLayout(weights.shape()),
                        weights.bias().layout(), target, window.stride(), window.dilation(), window.first(),
                        window.last()), Dnnl.cpu(), forward));
        Tensor gradient = assembly.arranged(given, operation.diff_dst_desc(), assembly.backward);
        Tensor weightGradient = weights.gradientIn(operation.diff_weights_desc());
        assembly.backward.add(new convolution_backward_weights(operation),
                DNNL_ARG_SRC, assembly.arranged(input, operation.src_desc(), assembly.backward),
                DNNL_ARG_DIFF_DST, gradient, DNNL_ARG_DIFF_WEIGHTS, weightGradient,
                DNNL_ARG_DIFF_BIAS, weights.biasGradient());
        weights.deliver(weightGradient);
    }

    private Tensor addInputGradient(Tensor given) {
        var operation = fast((source, target) -> new convolution_backward_data.primitive_desc(
                new convolution_backward_data.desc(ALGORITHM, source, Dnnl.anyLayout(weights.shape()), target,
                        window.stride(), window.dilation(), window.first(), window.last()), Dnnl.cpu(), forward));
        Tensor gradient = assembly.arranged(given, operation.diff_dst_desc(), assembly.backward);
        Tensor inputGradient = assembly.arena.tensor(operation.diff_src_desc(), input.shape());
        assembly.backward.add(new convolution_backward_data(operation),
                DNNL_ARG_WEIGHTS, weights.in(operation.weights_desc()),
                DNNL_ARG_DIFF_DST, gradient, DNNL_ARG_DIFF_SRC, inputGradient);
        return inputGradient;
    }

    /** For the layouts of the forward pass or, where oneDNN is fast in other ones only, for those. */
    private <D extends primitive_desc_base> D fast(BiFunction<memory.desc, memory.desc, D> describe) {
        D asTheyStand = describe.apply(input.layout(), output.layout());
        if (!Assembly.isReference(asTheyStand)) {
            return asTheyStand;
        }
        D asItLikes = describe.apply(Dnnl.anyLayout(input.shape()), Dnnl.anyLayout(output.shape()));
        Assembly.refuseReference(asItLikes);
        return asItLikes;
    }
}
