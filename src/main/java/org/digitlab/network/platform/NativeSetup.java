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
 * Sets what the native libraries read from the process environment while they load.
 *
 * <p>OpenMP's waiting workers otherwise spin and take the cores from OpenBLAS (2.5 times slower) and from the window,
 * and the OpenBLAS that ND4J brings does not know newer processors and falls back to old kernels. Both are C code:
 * {@code System.getenv} and system properties do not reach them, so the C library's own {@code setenv} is called. What
 * the user has set stays. oneDNN chooses its kernels itself.
 */
public final class NativeSetup {

    private static final Logger LOG = LoggerFactory.getLogger(NativeSetup.class);
    private static final String CORE_TYPE = "OPENBLAS_CORETYPE";
    /** A few microseconds: from one primitive to the next, but not while another thread wants the core. */
    private static final String SHORT_SPIN = "1000";
    private static final Set<String> SKYLAKE_FEATURES =
            Set.of("avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl", "fma");
    /** AMD's processors of the Zen family have these as well. */
    private static final Set<String> HASWELL_FEATURES = Set.of("avx2", "fma");

    /** The one function of the C library that is needed. */
    public interface CLibrary extends Library {
        int setenv(String name, String value, int overwrite);
    }

    private NativeSetup() {
    }

    /** Must run before the first class of ND4J is touched; harmless where it does not apply. */
    public static void prepare() {
        if (Platform.isWindows()) {
            // Its libraries may each have a C runtime, with an environment, of their own: which is not known untried.
            LOG.debug("No OpenMP and OpenBLAS settings: they are not known to reach the libraries on Windows");
            return;
        }
        try {
            CLibrary c = Native.load(Platform.C_LIBRARY_NAME, CLibrary.class);
            variables(Processor.ofThisMachine()).forEach((name, value) -> {
                c.setenv(name, value, 0);
                LOG.debug("{}={} unless set already", name, value);
            });
        } catch (UnsatisfiedLinkError e) {
            LOG.debug("Native libraries keep their own settings", e);
        }
    }

    /** What to set for this processor. */
    static Map<String, String> variables(Processor processor) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("OMP_WAIT_POLICY", "PASSIVE");
        variables.put("GOMP_SPINCOUNT", SHORT_SPIN);
        // Hyper-threads share the units that multiply, and OpenMP itself does not see a container's share of the cores.
        variables.put("OMP_NUM_THREADS", String.valueOf(processor.cores()));
        if (processor.features().containsAll(SKYLAKE_FEATURES)) {
            variables.put(CORE_TYPE, "SKYLAKEX");
        } else if (processor.features().containsAll(HASWELL_FEATURES)) {
            variables.put(CORE_TYPE, "HASWELL");
        } else {
            LOG.debug("OpenBLAS chooses its kernels itself: neither AVX-512 nor AVX2 is known of {}", processor.name());
        }
        return variables;
    }
}
