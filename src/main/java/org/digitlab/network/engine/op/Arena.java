package org.digitlab.network.engine.op;

import java.util.ArrayDeque;
import java.util.Deque;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Owns native objects and frees them together, because Java's garbage collector does not know their size. */
public final class Arena implements AutoCloseable {

    private final Deque<Pointer> owned = new ArrayDeque<>();

    <P extends Pointer> P keep(P pointer) {
        owned.push(pointer);
        return pointer;
    }

    public Tensor tensor(memory.desc layout, long... shape) {
        return new Tensor(shape, layout, keep(new memory(layout, Dnnl.cpu())));
    }

    /**
     * Returns a tensor over the array's own memory; the caller must keep the array alive.
     *
     * @param from index of the first element in the array
     */
    public Tensor view(INDArray array, long from, memory.desc layout, long... shape) {
        Pointer start = new FloatPointer(array.data().addressPointer()).getPointer(from);
        return new Tensor(shape, layout, keep(new memory(layout, Dnnl.cpu(), start)));
    }

    /** Returns a tensor of another shape over the same memory. */
    Tensor reshaped(Tensor tensor, memory.desc layout, long... shape) {
        return new Tensor(shape, layout, keep(new memory(layout, Dnnl.cpu(), tensor.memory().get_data_handle())));
    }

    /** Returns a tensor without memory, to be set by {@link Tensor#bind}. */
    Tensor slot(memory.desc layout, long... shape) {
        return new Tensor(shape, layout, keep(new memory(layout, Dnnl.cpu(), null)));
    }

    @Override
    public void close() {
        while (!owned.isEmpty()) {
            owned.pop().close();
        }
    }
}
