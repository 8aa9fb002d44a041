package org.digitlab.bench;

import java.lang.management.ManagementFactory;
import org.digitlab.network.platform.Processor;

/**
 * Where it was measured.
 *
 * @param threads that each rival computes with: one for each core that this process may use
 * @param load    how many threads wanted to run beforehand, on average of a minute; negative if unknown
 */
record Machine(String processor, int threads, String java, String system, double load) {

    static Machine here() {
        Processor processor = Processor.ofThisMachine();
        return new Machine(processor.name(), processor.cores(),
                "%s (%s)".formatted(System.getProperty("java.version"), System.getProperty("java.vendor")),
                "%s %s %s".formatted(System.getProperty("os.name"), System.getProperty("os.version"),
                        System.getProperty("os.arch")),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** Threads that wait for each other actively, as PyTorch's do, lose most where others want their cores. */
    boolean isBusy() {
        return load > threads / 2.0;
    }
}
