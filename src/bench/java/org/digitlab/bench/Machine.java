package org.digitlab.bench;

import java.lang.management.ManagementFactory;
import org.digitlab.network.platform.Processor;

/**
 * The machine of the measurement.
 *
 * @param threads number of threads of each rival: one per core that this process may use
 * @param load    average system load in the minute before the benchmark; negative if unknown
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

    /** Returns whether other programs use too many cores, which slows busy-waiting threads (PyTorch) most. */
    boolean isBusy() {
        return load > threads / 2.0;
    }
}
