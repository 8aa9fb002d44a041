package org.digitlab.network.engine.op;

import static org.bytedeco.dnnl.global.dnnl.dnnl_version;

import org.bytedeco.dnnl.dnnl_version_t;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.memory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** oneDNN of this process: whether it is here, and the words that everything built on it shares. */
public final class Dnnl {

    private static final Logger LOG = LoggerFactory.getLogger(Dnnl.class);

    /** Loads the library when first asked. */
    private static final class Holder {
        static final engine CPU;
        static final String PROBLEM;

        static {
            engine cpu = null;
            String problem = null;
            try {
                cpu = new engine(engine.kind.cpu, 0);
            } catch (RuntimeException | LinkageError e) {
                LOG.info("oneDNN is not available here, Deeplearning4j's own path is used: {}", e.toString());
                problem = "oneDNN is not available here";
            }
            CPU = cpu;
            PROBLEM = problem;
        }
    }

    private Dnnl() {
    }

    /** Whether the library loads on this machine; it exists for x86-64 and for Linux on arm64. */
    public static boolean isAvailable() {
        return Holder.CPU != null;
    }

    /** Why it does not; null if it does. */
    public static String problem() {
        return Holder.PROBLEM;
    }

    /** Of the library that was loaded, for instance "2.5.2". */
    public static String version() {
        dnnl_version_t version = dnnl_version();
        return "%d.%d.%d".formatted(version.major(), version.minor(), version.patch());
    }

    public static engine cpu() {
        return Holder.CPU;
    }

    public static memory.desc layout(memory.format_tag order, long... shape) {
        return new memory.desc(shape, memory.data_type.f32, order);
    }

    /** Lets oneDNN choose what is fastest. */
    static memory.desc anyLayout(long... shape) {
        return layout(memory.format_tag.any, shape);
    }
}
