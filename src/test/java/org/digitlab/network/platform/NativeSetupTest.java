package org.digitlab.network.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NativeSetupTest {

    private static final Set<String> SKYLAKE =
            Set.of("avx2", "fma", "avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl");
    /** AMD before Zen 4, which added AVX-512. */
    private static final Set<String> ZEN_3 = Set.of("sse4a", "avx", "avx2", "fma", "bmi2", "clzero", "vaes");
    private static final Set<String> SANDY_BRIDGE = Set.of("sse2", "avx");
    private static final Set<String> KNIGHTS_LANDING = Set.of("avx2", "fma", "avx512f", "avx512cd", "avx512er");

    @Test
    void anUnknownProcessorKeepsItsOpenBlasKernels() {
        assertThat(variables(Set.of())).doesNotContainKey("OPENBLAS_CORETYPE");
        assertThat(variables(SANDY_BRIDGE)).doesNotContainKey("OPENBLAS_CORETYPE");
        assertThat(variables(Set.of("avx2"))).as("without FMA").doesNotContainKey("OPENBLAS_CORETYPE");
    }

    @Test
    void avx512KernelsNeedAllOfTheirFeatures() {
        assertThat(variables(KNIGHTS_LANDING)).containsEntry("OPENBLAS_CORETYPE", "HASWELL");
        assertThat(variables(SKYLAKE)).containsEntry("OPENBLAS_CORETYPE", "SKYLAKEX");
    }

    @Test
    void zenWithoutAvx512UsesTheKernelsForAvx2() {
        assertThat(variables(ZEN_3)).containsEntry("OPENBLAS_CORETYPE", "HASWELL");
    }

    @Test
    void waitingThreadsYieldAndThereIsOnePerCore() {
        assertThat(variables(Set.of())).containsEntry("OMP_WAIT_POLICY", "PASSIVE")
                .containsEntry("GOMP_SPINCOUNT", "1000").containsEntry("OMP_NUM_THREADS", "4");
    }

    private static Map<String, String> variables(Set<String> features) {
        return NativeSetup.variables(new Processor("some processor", features, 8, 4));
    }
}
