package org.digitlab.network.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessorTest {

    @Test
    void hyperThreadsOfACoreAreCountedOnce() {
        List<String> listed = listed(2, 4, 2);
        assertThat(Processor.parse(listed, 16).cores()).isEqualTo(8);
        assertThat(Processor.parse(listed, 16).threads()).isEqualTo(16);
    }

    @Test
    void coresAreLimitedToTheThreadsOfTheContainer() {
        assertThat(Processor.parse(listed(2, 32, 2), 3).cores()).isEqualTo(3);
    }

    @Test
    void oneHyperThreadedCoreIsOneCore() {
        assertThat(Processor.parse(listed(1, 1, 2), 2).cores()).isEqualTo(1);
    }

    @Test
    void nameAndFeaturesAreReadFromTheFirstProcessor() {
        Processor processor = Processor.parse(listed(1, 2, 1), 2);
        assertThat(processor.name()).isEqualTo("Some CPU @ 2:1 GHz");
        assertThat(processor.features()).containsExactlyInAnyOrder("fpu", "sse2", "avx2", "fma");
    }

    @Test
    void coresComeFromJavaIfNothingIsListed() {
        Processor processor = Processor.parse(List.of(), 6);
        assertThat(processor.cores()).isEqualTo(6);
        assertThat(processor.features()).isEmpty();
        assertThat(processor.name()).isNotBlank();
    }

    @Test
    void armListsNoFeaturesOrCores() {
        Processor processor = Processor.parse(List.of("processor\t: 0", "BogoMIPS\t: 243.75",
                "Features\t: fp asimd evtstrm", "CPU part\t: 0xd0c", "", "processor\t: 1"), 2);
        assertThat(processor.cores()).isEqualTo(2);
        assertThat(processor.features()).isEmpty();
    }

    @Test
    void thisMachineHasAtLeastOneCore() {
        Processor processor = Processor.ofThisMachine();
        assertThat(processor.cores()).isBetween(1, Runtime.getRuntime().availableProcessors());
    }

    /** Returns processors in Linux's order: every core's first thread, then every core's second. */
    private static List<String> listed(int sockets, int cores, int threads) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < sockets * cores * threads; i++) {
            lines.addAll(List.of("processor\t: " + i, "model name\t: Some CPU @ 2:1 GHz",
                    "physical id\t: " + i / cores % sockets, "siblings\t: " + cores * threads,
                    "core id\t\t: " + i % cores, "cpu cores\t: " + cores, "flags\t\t: fpu sse2 avx2 fma",
                    "vmx flags\t: vnmi", "power management:", ""));
        }
        return lines;
    }
}
