package org.digitlab.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where it was measured.
 *
 * @param threads that each rival computes with: all that this process may use
 * @param load    how many threads wanted to run beforehand, on average of a minute; negative if unknown
 */
record Machine(String processor, int threads, String java, String system, double load) {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    static Machine here() throws IOException {
        return new Machine(processorName(), Runtime.getRuntime().availableProcessors(),
                "%s (%s)".formatted(System.getProperty("java.version"), System.getProperty("java.vendor")),
                "%s %s %s".formatted(System.getProperty("os.name"), System.getProperty("os.version"),
                        System.getProperty("os.arch")),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** Threads that wait for each other actively, as PyTorch's do, lose most where others want their cores. */
    boolean isBusy() {
        return load > threads / 2.0;
    }

    private static String processorName() throws IOException {
        if (!Files.isReadable(CPU_INFO)) {
            String identifier = System.getenv("PROCESSOR_IDENTIFIER");
            return identifier == null ? "unknown processor" : identifier;
        }
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse("unknown processor");
        }
    }
}
