package org.digitlab.experiments;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.digitlab.network.platform.Processor;
import org.digitlab.runs.Machine;

/** What this program runs on, for the record of a run. */
final class ThisMachine {

    private ThisMachine() {
    }

    /** Reads a file of the system, which is slow where there are many cores: not for the FX thread. */
    static Machine describe() {
        Processor processor = Processor.ofThisMachine();
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(processor.name(), processor.cores(), processor.threads(), system.getTotalMemorySize());
    }
}
