package org.digitlab.network.engine.op;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WORKSPACE;

import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.pooling_backward;
import org.bytedeco.dnnl.pooling_forward;

/** Max-pooling, which in training remembers the position of the largest value of each window. */
public final class MaxPoolNode extends Node {

    private static final algorithm ALGORITHM = algorithm.pooling_max;

    private final Tensor input;
    private final Window window;
    private final pooling_forward.primitive_desc forward;
    /** Position of the largest value in each window; null in a plan for prediction. */
    private final Tensor maxPosition;

    public MaxPoolNode(Assembly assembly, Tensor input, Window window) {
        super(assembly);
        this.input = input;
        this.window = window;
        long[] shape = {assembly.rows, input.shape()[1], window.output()[0], window.output()[1]};
        forward = new pooling_forward.primitive_desc(new pooling_forward.desc(assembly.direction(), ALGORITHM,
                input.layout(), Dnnl.anyLayout(shape), window.stride(), window.kernel(), window.padBefore(),
                window.padAfter()), Dnnl.cpu());
        output = assembly.arena.tensor(forward.dst_desc(), shape);
        maxPosition = assembly.training ? assembly.arena.tensor(forward.workspace_desc(), shape) : null;
        assembly.forward.add(new pooling_forward(forward), DNNL_ARG_SRC, input, DNNL_ARG_DST, output,
                DNNL_ARG_WORKSPACE, maxPosition);
    }

    @Override
    public Tensor backward(Tensor outputGradient, boolean inputNeeded) {
        if (!inputNeeded) {
            return null;
        }
        Tensor gradient = assembly.inLayout(outputGradient, output.layout(), assembly.backward);
        var operation = new pooling_backward.primitive_desc(new pooling_backward.desc(ALGORITHM, input.layout(),
                output.layout(), window.stride(), window.kernel(), window.padBefore(), window.padAfter()),
                Dnnl.cpu(), forward);
        Tensor inputGradient = assembly.arena.tensor(input.layout(), input.shape());
        assembly.backward.add(new pooling_backward(operation), DNNL_ARG_DIFF_DST, gradient,
                DNNL_ARG_WORKSPACE, maxPosition, DNNL_ARG_DIFF_SRC, inputGradient);
        return inputGradient;
    }
}
