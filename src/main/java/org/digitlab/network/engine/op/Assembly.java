package org.digitlab.network.engine.op;

import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_desc_base;

/** The state that the nodes of a plan share while it is built: memory and the lists of steps to which they add theirs. */
public final class Assembly {

    public final Arena arena = new Arena();
    public final int rows;
    public final boolean training;
    /** Copies weights into the layouts that the forward and backward steps require. */
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

    /** Returns the tensor in another layout; adds a copy to {@code steps} if its layout differs. */
    Tensor inLayout(Tensor tensor, memory.desc layout, Steps steps) {
        if (tensor.layout().equals(layout)) {
            return tensor;
        }
        Tensor copy = arena.tensor(layout, tensor.shape());
        steps.copy(tensor, copy);
        return copy;
    }

    /** Returns whether oneDNN would use its reference implementation, hundreds of times slower than any other. */
    static boolean isReference(primitive_desc_base operation) {
        return operation.impl_info_str().getString().contains("ref:");
    }

    public static void requireOptimized(primitive_desc_base operation) {
        if (isReference(operation)) {
            throw new UnsupportedOperationException("oneDNN has only a slow reference implementation of this layer here");
        }
    }
}
