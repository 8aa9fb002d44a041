package org.digitlab.network.engine.op;

import java.util.ArrayDeque;
import java.util.Deque;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Owns native objects and frees them together; Java's collector does not see how large they are. */
public final class Arena implements AutoCloseable {

    private final Deque<Pointer> owned = new ArrayDeque<>();

    <P extends Pointer> P keep(P pointer) {
        owned.push(pointer);
        return pointer;
    }

    public Tensor tensor(memory.desc layout, long... shape) {
        return new Tensor(shape, layout, keep(new memory(layout, Dnnl.cpu())));
    }

    /** The array's own memory under another name; whoever calls keeps the array. */
    public Tensor view(INDArray array, memory.desc layout, long... shape) {
        return view(array, 0, layout, shape);
    }

    /** @param from how many numbers into the array it begins */
    public Tensor view(INDArray array, long from, memory.desc layout, long... shape) {
        Pointer start = new FloatPointer(array.data().addressPointer()).getPointer(from);
        return new Tensor(shape, layout, keep(new memory(layout, Dnnl.cpu(), start)));
    }

    /** The same numbers in the same order as another shape. */
    Tensor reshaped(Tensor tensor, memory.desc layout, long... shape) {
        return new Tensor(shape, layout, keep(new memory(layout, Dnnl.cpu(), tensor.memory().get_data_handle())));
    }

    /** A place for an array's own memory, which {@link Tensor#bind} puts there. */
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
