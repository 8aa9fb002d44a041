package org.digitlab.network.engine.op;

import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_desc_base;

/** What the parts of a plan are put together with: memory, and the lists of steps they add themselves to. */
public final class Assembly {

    public final Arena arena = new Arena();
    public final int rows;
    public final boolean training;
    /** Brings weights into the layouts that the other steps want them in. */
    public final Steps weights = new Steps(arena);
    public final Steps forward = new Steps(arena);
    public final Steps backward = new Steps(arena);

    public Assembly(int rows, boolean training) {
        this.rows = rows;
        this.training = training;
    }

    prop_kind direction() {
        return training ? prop_kind.forward_training : prop_kind.forward_inference;
    }

    /** The same numbers in another layout, copied by one of {@code steps} if they do not stand so already. */
    Tensor arranged(Tensor tensor, memory.desc layout, Steps steps) {
        if (tensor.layout().equals(layout)) {
            return tensor;
        }
        Tensor copy = arena.tensor(layout, tensor.shape());
        steps.copy(tensor, copy);
        return copy;
    }

    /** Where {@code step} is to write so that the numbers arrive in {@code target}; the copy is added by the caller. */
    Tensor staging(Tensor target, memory.desc layout) {
        return target.layout().equals(layout) ? target : arena.tensor(layout, target.shape());
    }

    /** oneDNN's reference code is for comparison only, hundreds of times slower than anything else. */
    static boolean isReference(primitive_desc_base operation) {
        return operation.impl_info_str().getString().contains("ref:");
    }

    public static void refuseReference(primitive_desc_base operation) {
        if (isReference(operation)) {
            throw new UnsupportedOperationException("oneDNN has only its reference code for this layer here");
        }
    }
}
