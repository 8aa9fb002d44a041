package org.digitlab.network.engine.op;

import static org.bytedeco.dnnl.global.dnnl.dnnl_version;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bytedeco.dnnl.dnnl_version_t;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.memory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Access to oneDNN: whether the library is available, its engine, and layouts of arrays. */
public final class Dnnl {

    private static final Logger LOG = LoggerFactory.getLogger(Dnnl.class);

    /** Loads the library on first use. */
    private static final class Holder {
        static final engine CPU = create();

        private static engine create() {
            try {
                return new engine(engine.kind.cpu, 0);
            } catch (RuntimeException | LinkageError e) {
                LOG.info("oneDNN is not available here; using Deeplearning4j alone: {}", e.toString());
                return null;
            }
        }
    }

    private static final Set<String> LOGGED = ConcurrentHashMap.newKeySet();

    private Dnnl() {
    }

    /** Logs why oneDNN is not used for something, once for each distinct message. */
    public static void logFallback(String consequence, RuntimeException reason) {
        String message = consequence + ": " + reason.getMessage();
        if (LOGGED.add(message)) {
            LOG.info(message);
        }
    }

    /** Returns whether the library loads on this machine; it exists for x86-64 and for Linux on arm64. */
    public static boolean isAvailable() {
        return Holder.CPU != null;
    }

    /** Returns why the library is not available; null if it is. */
    public static String problem() {
        return isAvailable() ? null : "oneDNN is not available here";
    }

    /** Returns the version of the loaded library, for instance "2.5.2". */
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

    /** Returns a layout that lets oneDNN choose the fastest one. */
    static memory.desc anyLayout(long... shape) {
        return layout(memory.format_tag.any, shape);
    }
}
