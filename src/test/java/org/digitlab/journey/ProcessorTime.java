package org.digitlab.journey;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How long threads of this process worked, and how long they were ready to while others had the processors, which is no
 * fault of theirs on a machine that is busy. As Linux counts both; nothing where they are not counted.
 */
final class ProcessorTime {

    private static final Path TASKS = Path.of("/proc/self/task");

    private final Set<String> threads;
    private final Map<String, Spent> before;

    /** Both in nanoseconds. */
    private record Spent(long working, long waiting) {

        Spent minus(Spent earlier) {
            return new Spent(working - earlier.working, waiting - earlier.waiting);
        }

        Spent plus(Spent other) {
            return new Spent(working + other.working, waiting + other.waiting);
        }
    }

    /** @param threads by the first fifteen letters of their names, as the system knows them */
    ProcessorTime(Set<String> threads) throws IOException {
        this.threads = threads;
        before = now();
    }

    /** Of all the threads together, since this was made. */
    double workingMillis() throws IOException {
        return since().working() / 1e6;
    }

    /** Of all the threads together, since this was made. */
    double waitingMillis() throws IOException {
        return since().waiting() / 1e6;
    }

    private Spent since() throws IOException {
        Spent nothing = new Spent(0, 0);
        return now().entrySet().stream()
                .map(thread -> thread.getValue().minus(before.getOrDefault(thread.getKey(), nothing)))
                .reduce(nothing, Spent::plus);
    }

    private Map<String, Spent> now() throws IOException {
        Map<String, Spent> spent = new HashMap<>();
        if (Files.isDirectory(TASKS)) {
            try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
                for (Path task : tasks) {
                    read(task, spent);
                }
            }
        }
        return spent;
    }

    private void read(Path task, Map<String, Spent> spent) {
        try {
            if (threads.contains(Files.readString(task.resolve("comm")).strip())) {
                String[] counts = Files.readString(task.resolve("schedstat")).strip().split(" ");
                spent.put(task.toString(), new Spent(Long.parseLong(counts[0]), Long.parseLong(counts[1])));
            }
        } catch (IOException e) {
            // A thread that is over by now, or a system that does not count.
            spent.remove(task.toString());
        }
    }
}
