package org.digitlab.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NativeSetupTest {

    @Test
    void anUnknownProcessorKeepsItsOpenBlasKernels() {
        assertThat(NativeSetup.variables(Set.of("sse2", "avx")))
                .containsOnlyKeys("OMP_WAIT_POLICY", "GOMP_SPINCOUNT");
    }

    @Test
    void avx512NeedsEveryFeatureThatTheKernelsUse() {
        assertThat(NativeSetup.variables(Set.of("avx2", "fma", "avx512f", "avx512cd")))
                .containsEntry("OPENBLAS_CORETYPE", "HASWELL");
        assertThat(NativeSetup.variables(
                Set.of("avx2", "fma", "avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl")))
                .containsEntry("OPENBLAS_CORETYPE", "SKYLAKEX");
    }
}
