package org.digitlab.network;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets what the native libraries read from the process environment while they load.
 *
 * <p>OpenMP's waiting workers otherwise spin and take the cores from OpenBLAS (2.5 times slower), and the OpenBLAS that
 * ND4J brings does not know newer processors and falls back to old kernels. Both are C code: {@code System.getenv} and
 * system properties do not reach them, so the C library's own {@code setenv} is called. What the user has set stays.
 */
public final class NativeSetup {

    private static final Logger LOG = LoggerFactory.getLogger(NativeSetup.class);
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    /** A few microseconds: from one primitive to the next, but not while another thread wants the core. */
    private static final String SHORT_SPIN = "1000";
    private static final Set<String> SKYLAKE_FEATURES =
            Set.of("avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl", "fma");
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
            LOG.debug("No OpenMP and OpenBLAS settings on Windows");
            return;
        }
        try {
            CLibrary c = Native.load(Platform.C_LIBRARY_NAME, CLibrary.class);
            variables(cpuFeatures()).forEach((name, value) -> {
                c.setenv(name, value, 0);
                LOG.debug("{}={} unless set already", name, value);
            });
        } catch (UnsatisfiedLinkError | IOException e) {
            LOG.debug("Native libraries keep their own settings", e);
        }
    }

    /** What to set for a processor with these features. */
    static Map<String, String> variables(Set<String> cpuFeatures) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("OMP_WAIT_POLICY", "PASSIVE");
        variables.put("GOMP_SPINCOUNT", SHORT_SPIN);
        if (cpuFeatures.containsAll(SKYLAKE_FEATURES)) {
            variables.put("OPENBLAS_CORETYPE", "SKYLAKEX");
        } else if (cpuFeatures.containsAll(HASWELL_FEATURES)) {
            variables.put("OPENBLAS_CORETYPE", "HASWELL");
        }
        return variables;
    }

    /** The processor's features as Linux on x86-64 lists them; none elsewhere, where nothing is then chosen. */
    private static Set<String> cpuFeatures() throws IOException {
        if (!Platform.isLinux() || !Platform.isIntel() || !Files.isReadable(CPU_INFO)) {
            return Set.of();
        }
        try (var lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("flags")).findFirst().stream()
                    .flatMap(line -> Arrays.stream(line.substring(line.indexOf(':') + 1).split("\\s+")))
                    .collect(Collectors.toSet());
        }
    }
}
