package org.digitlab.network.engine.op;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.dnnl.stream;

/** A list of operations that runs repeatedly, with their arguments bound once. */
public final class Steps {

    private final Arena arena;
    private final stream stream;
    private final List<Runnable> steps = new ArrayList<>();

    public Steps(Arena arena) {
        this.arena = arena;
        this.stream = arena.keep(new stream(Dnnl.cpu()));
    }

    public void run() {
        for (Runnable step : steps) {
            step.run();
        }
    }

    public void add(Runnable step) {
        steps.add(step);
    }

    /** @param arguments oneDNN argument numbers and tensors alternately; null tensors are skipped */
    public void add(primitive operation, Object... arguments) {
        arena.keep(operation);
        IntMemoryMap map = arena.keep(new IntMemoryMap());
        for (int i = 0; i < arguments.length; i += 2) {
            if (arguments[i + 1] != null) {
                map.put((Integer) arguments[i], ((Tensor) arguments[i + 1]).memory());
            }
        }
        steps.add(() -> operation.execute(stream, map));
    }

    public void copy(Tensor from, Tensor to) {
        reorder operation = arena.keep(new reorder(from.memory(), to.memory()));
        steps.add(() -> operation.execute(stream, from.memory(), to.memory()));
    }
}
