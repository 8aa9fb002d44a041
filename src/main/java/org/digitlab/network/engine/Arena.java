package org.digitlab.network.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.Pointer;

/** Owns native objects and frees them together; Java's collector does not see how large they are. */
final class Arena implements AutoCloseable {

    private final Deque<Pointer> owned = new ArrayDeque<>();

    <P extends Pointer> P keep(P pointer) {
        owned.push(pointer);
        return pointer;
    }

    Tensor tensor(memory.desc layout, long... shape) {
        return new Tensor(shape, layout, keep(new memory(layout, Dnnl.cpu())));
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
