package org.digitlab.network.engine.op;

import java.util.Objects;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationTanH;

/** Activation functions whose derivative follows from their output, so that their input need not be kept. */
public enum Activation {

    IDENTITY(null, null),
    RELU(algorithm.eltwise_relu, algorithm.eltwise_relu_use_dst_for_bwd),
    SIGMOID(algorithm.eltwise_logistic, algorithm.eltwise_logistic_use_dst_for_bwd),
    TANH(algorithm.eltwise_tanh, algorithm.eltwise_tanh_use_dst_for_bwd);

    private final algorithm forward;
    private final algorithm backward;

    Activation(algorithm forward, algorithm backward) {
        this.forward = forward;
        this.backward = backward;
    }

    /** @throws UnsupportedOperationException if oneDNN does not support the activation or its settings */
    public static Activation of(IActivation activation) {
        if (activation instanceof ActivationIdentity) {
            return IDENTITY;
        }
        if (activation instanceof ActivationReLU relu && relu.equals(new ActivationReLU())) {
            return RELU;
        }
        if (activation instanceof ActivationSigmoid) {
            return SIGMOID;
        }
        if (activation instanceof ActivationTanH) {
            return TANH;
        }
        throw new UnsupportedOperationException("Unsupported activation " + activation);
    }

    /** Returns attributes that make the preceding operation apply this activation as it writes its output. */
    primitive_attr fused() {
        primitive_attr attributes = new primitive_attr();
        if (this != IDENTITY) {
            post_ops after = new post_ops();
            after.append_eltwise(1, forward, 0, 0);
            attributes.set_post_ops(after);
        }
        return attributes;
    }

    /** @throws NullPointerException for the identity, which has no derivative to compute */
    algorithm derivative() {
        return Objects.requireNonNull(backward);
    }
}
