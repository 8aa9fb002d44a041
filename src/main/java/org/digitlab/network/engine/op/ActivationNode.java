package org.digitlab.network.engine.op;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;

import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;

/**
 * Backward pass of an activation whose forward pass is fused into the preceding operation.
 *
 * <p>After max-pooling the node works on the pooled values, a quarter of all: the supported activations are monotone,
 * so pooling and activation commute.
 */
public final class ActivationNode extends Node {

    private final Activation activation;

    /** @param activation any except the identity */
    public ActivationNode(Assembly assembly, Activation activation, Tensor values) {
        super(assembly);
        this.activation = activation;
        output = values;
    }

    @Override
    public Tensor backward(Tensor gradient, boolean inputNeeded) {
        memory.desc layout = output.layout();
        Tensor inPlace = assembly.inLayout(gradient, layout, assembly.backward);
        var hint = new eltwise_forward.primitive_desc(new eltwise_forward.desc(prop_kind.forward_training,
                activation.derivative(), layout, 0, 0), Dnnl.cpu());
        var derivative = new eltwise_backward.primitive_desc(
                new eltwise_backward.desc(activation.derivative(), layout, layout, 0, 0), Dnnl.cpu(), hint);
        assembly.backward.add(new eltwise_backward(derivative),
                DNNL_ARG_DST, output, DNNL_ARG_DIFF_DST, inPlace, DNNL_ARG_DIFF_SRC, inPlace);
        return inPlace;
    }
}
