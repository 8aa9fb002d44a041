package org.digitlab.network.platform;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets environment variables that the native libraries read while they load.
 *
 * <p>OpenMP's waiting threads otherwise spin and take the cores from OpenBLAS (2.5 times slower) and from the window,
 * and ND4J's OpenBLAS does not know newer processors and falls back to old kernels. Both are C libraries, which
 * ignore Java's system properties, so this class calls {@code setenv} of the C library. Variables that the user has
 * set remain. oneDNN chooses its kernels itself.
 */
public final class NativeSetup {

    private static final Logger LOG = LoggerFactory.getLogger(NativeSetup.class);
    private static final String CORE_TYPE = "OPENBLAS_CORETYPE";
    /** A few microseconds, enough to bridge two primitives without blocking a core that another thread needs. */
    private static final String SHORT_SPIN = "1000";
    private static final Set<String> SKYLAKE_FEATURES =
            Set.of("avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl", "fma");
    /** AMD's Zen processors have these features as well. */
    private static final Set<String> HASWELL_FEATURES = Set.of("avx2", "fma");

    /** The C library. */
    public interface CLibrary extends Library {
        int setenv(String name, String value, int overwrite);
    }

    private NativeSetup() {
    }

    /** Sets the variables; must run before the first class of ND4J is loaded. */
    public static void prepare() {
        if (Platform.isWindows()) {
            // Each library may have its own C runtime with its own environment; untested.
            LOG.debug("OpenMP and OpenBLAS settings are not changed on Windows");
            return;
        }
        try {
            CLibrary c = Native.load(Platform.C_LIBRARY_NAME, CLibrary.class);
            variables(Processor.ofThisMachine()).forEach((name, value) -> {
                c.setenv(name, value, 0);
                LOG.debug("Set {}={} unless it was set before", name, value);
            });
        } catch (UnsatisfiedLinkError e) {
            LOG.debug("Cannot set environment variables for native libraries", e);
        }
    }

    static Map<String, String> variables(Processor processor) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("OMP_WAIT_POLICY", "PASSIVE");
        variables.put("GOMP_SPINCOUNT", SHORT_SPIN);
        // Hyper-threads share multipliers, and OpenMP does not know how many cores a container may use.
        variables.put("OMP_NUM_THREADS", String.valueOf(processor.cores()));
        if (processor.features().containsAll(SKYLAKE_FEATURES)) {
            variables.put(CORE_TYPE, "SKYLAKEX");
        } else if (processor.features().containsAll(HASWELL_FEATURES)) {
            variables.put(CORE_TYPE, "HASWELL");
        } else {
            LOG.debug("OpenBLAS chooses its own kernels: {} is not known to support AVX-512 or AVX2", processor.name());
        }
        return variables;
    }
}
