package org.digitlab.bench.onednn;

import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.Pointer;

/** The processor in oneDNN. */
final class Device {

    /** A byte that makes floats of 0.75. */
    private static final int FILL = 0x3f;

    private final engine cpu = new engine(engine.kind.cpu, 0);
    private final stream stream = new stream(cpu);

    engine cpu() {
        return cpu;
    }

    /** Returns a description of floats with this shape and layout. */
    static memory.desc values(memory.format_tag layout, long... shape) {
        return new memory.desc(shape, memory.data_type.f32, layout);
    }

    /** Allocates memory in the layout that a primitive chose, filled with normal numbers. */
    memory memory(memory.desc chosen) {
        memory made = new memory(chosen, cpu);
        Pointer.memset(made.get_data_handle(), FILL, chosen.get_size());
        return made;
    }

    /** Executes a primitive and waits for its end. */
    Runnable execution(primitive primitive, IntMemoryMap arguments) {
        return () -> {
            primitive.execute(stream, arguments);
            stream._wait();
        };
    }
}
