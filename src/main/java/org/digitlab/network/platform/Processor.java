package org.digitlab.network.platform;

import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * A description of the processor; only Linux provides its features and cores.
 *
 * @param name     name shown to people
 * @param features features by their names in Linux on x86-64; empty if unknown
 * @param threads  number of threads that can run in parallel, including hyper-threads
 * @param cores    number of available cores, without hyper-threads
 */
public record Processor(String name, Set<String> features, int threads, int cores) {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    /** Reads the processor's description; slow on machines with many cores, so not for the FX thread. */
    public static Processor ofThisMachine() {
        int threads = Runtime.getRuntime().availableProcessors();
        if (Platform.isLinux()) {
            try {
                return parse(Files.readAllLines(CPU_INFO), threads);
            } catch (IOException e) {
                LoggerFactory.getLogger(Processor.class).debug("Cannot read {}", CPU_INFO, e);
            }
        }
        return parse(List.of(), threads);
    }

    /** @param available threads available to Java; in a container {@code cpuInfo} often lists the whole machine */
    static Processor parse(List<String> cpuInfo, int available) {
        String name = values(cpuInfo, "model name").findFirst().orElseGet(Processor::nameElsewhere);
        Set<String> features = values(cpuInfo, "flags").findFirst().stream()
                .flatMap(flags -> Arrays.stream(flags.split("\\s+"))).collect(Collectors.toSet());
        int cores = cores(cpuInfo);
        return new Processor(name, features, available, cores == 0 ? available : Math.min(cores, available));
    }

    private static String nameElsewhere() {
        return System.getenv().getOrDefault("PROCESSOR_IDENTIFIER", System.getProperty("os.arch"));
    }

    /** Counts distinct pairs of socket and core, as lscpu does; "cpu cores" would count a whole socket. */
    private static int cores(List<String> cpuInfo) {
        List<String> sockets = values(cpuInfo, "physical id").toList();
        List<String> cores = values(cpuInfo, "core id").toList();
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i < Math.min(sockets.size(), cores.size()); i++) {
            pairs.add(sockets.get(i) + "/" + cores.get(i));
        }
        return pairs.size();
    }

    private static Stream<String> values(List<String> cpuInfo, String key) {
        return cpuInfo.stream().filter(line -> line.startsWith(key) && line.contains(":"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip());
    }
}
