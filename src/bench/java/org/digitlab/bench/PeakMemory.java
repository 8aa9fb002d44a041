package org.digitlab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The most memory that this process has held at a time, natives included. */
final class PeakMemory {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";

    private PeakMemory() {
    }

    /** Nothing where the system does not tell. */
    static Map<Quantity, Double> measure() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return Map.of();
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(PEAK)).findFirst()
                    .map(line -> Map.of(Quantity.PEAK_MEGABYTES, kilobytes(line) / 1024)).orElse(Map.of());
        }
    }

    /** As in {@code VmHWM:    123456 kB}. */
    static double kilobytes(String line) {
        return Double.parseDouble(line.replaceAll("\\D", ""));
    }
}
