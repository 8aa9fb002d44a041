package org.digitlab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The peak resident memory of this process, including native memory. */
final class PeakMemory {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";

    private PeakMemory() {
    }

    /** Returns an empty map if the system does not provide the value. */
    static Map<Quantity, Double> measure() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return Map.of();
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(PEAK)).findFirst()
                    .map(line -> Map.of(Quantity.PEAK_MEGABYTES, kilobytes(line) / 1024)).orElse(Map.of());
        }
    }

    /** Parses a line such as {@code VmHWM:    123456 kB}. */
    static double kilobytes(String line) {
        return Double.parseDouble(line.replaceAll("\\D", ""));
    }
}
