package org.digitlab.network.engine.op;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import org.bytedeco.dnnl.inner_product_backward_data;
import org.bytedeco.dnnl.inner_product_backward_weights;
import org.bytedeco.dnnl.inner_product_forward;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.format_tag;

/** A dense layer; flattens images channel by channel, as its weights expect. */
public final class DenseNode extends Node {

    private final Tensor values;
    /** {@code [rows, inputs]} in a plain layout. */
    private final Tensor input;
    private final Weights weights;
    private final inner_product_forward.primitive_desc forward;

    public DenseNode(Assembly assembly, Tensor values, Weights weights, Activation activation) {
        super(assembly);
        this.values = values;
        this.input = flattened(values);
        this.weights = weights;
        long units = weights.shape()[0];
        var description = new inner_product_forward.desc(assembly.direction(), input.layout(),
                weightLayout(weights.shape()), weights.bias().layout(),
                Dnnl.layout(format_tag.nc, assembly.rows, units));
        forward = new inner_product_forward.primitive_desc(description, activation.fused(), Dnnl.cpu());
        Assembly.requireOptimized(forward);
        output = assembly.arena.tensor(forward.dst_desc(), assembly.rows, units);
        assembly.forward.add(new inner_product_forward(forward), DNNL_ARG_SRC, input,
                DNNL_ARG_WEIGHTS, weights.inLayout(forward.weights_desc()), DNNL_ARG_BIAS, weights.bias(),
                DNNL_ARG_DST, output);
    }

    /**
     * Returns a plain layout in training, where weights change in each step: reordering millions of weights and
     * gradients to oneDNN's own layout and back costs more than it saves. A plan for prediction reorders them once.
     */
    private memory.desc weightLayout(long... shape) {
        return assembly.training ? Dnnl.layout(format_tag.oi, shape) : Dnnl.anyLayout(shape);
    }

    private Tensor flattened(Tensor tensor) {
        if (tensor.shape().length == 2) {
            return tensor;
        }
        Tensor plain = assembly.inLayout(tensor, Dnnl.layout(format_tag.nchw, tensor.shape()), assembly.forward);
        long inputs = tensor.size() / assembly.rows;
        return assembly.arena.reshaped(plain, Dnnl.layout(format_tag.nc, assembly.rows, inputs), assembly.rows, inputs);
    }

    @Override
    public Tensor backward(Tensor gradient, boolean inputNeeded) {
        addWeightGradient(gradient);
        return inputNeeded ? addInputGradient(gradient) : null;
    }

    private void addWeightGradient(Tensor gradient) {
        var operation = new inner_product_backward_weights.primitive_desc(new inner_product_backward_weights.desc(
                input.layout(), weightLayout(weights.shape()), weights.bias().layout(), gradient.layout()),
                Dnnl.cpu(), forward);
        Tensor weightGradient = weights.gradientInLayout(operation.diff_weights_desc());
        assembly.backward.add(new inner_product_backward_weights(operation), DNNL_ARG_SRC, input,
                DNNL_ARG_DIFF_DST, gradient, DNNL_ARG_DIFF_WEIGHTS, weightGradient,
                DNNL_ARG_DIFF_BIAS, weights.biasGradient());
        weights.copyGradient(weightGradient);
    }

    private Tensor addInputGradient(Tensor gradient) {
        memory.desc layout = input.layout();
        var operation = new inner_product_backward_data.primitive_desc(new inner_product_backward_data.desc(
                layout, weightLayout(weights.shape()), gradient.layout()), Dnnl.cpu(), forward);
        Tensor inputGradient = assembly.arena.tensor(layout, input.shape());
        assembly.backward.add(new inner_product_backward_data(operation),
                DNNL_ARG_WEIGHTS, weights.inLayout(operation.weights_desc()),
                DNNL_ARG_DIFF_DST, gradient, DNNL_ARG_DIFF_SRC, inputGradient);
        return values == input ? inputGradient : assembly.arena.reshaped(inputGradient,
                Dnnl.layout(format_tag.nchw, values.shape()), values.shape());
    }
}
