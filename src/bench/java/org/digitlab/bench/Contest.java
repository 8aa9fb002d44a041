package org.digitlab.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.platform.Processor;

/** The processes of all rivals, of which one measures at a time. */
final class Contest implements AutoCloseable {

    /** The same heap for all, twice what any of them needs. */
    private static final String HEAP = "-Xmx2g";

    private final Map<Rival, WorkerProcess> workers = new EnumMap<>(Rival.class);
    private final Map<Rival, Map<String, String>> versions = new EnumMap<>(Rival.class);
    private final Results results = new Results();
    private final Consumer<String> progress;

    /**
     * Starts the processes one after the other.
     *
     * @param folder   folder of the class paths and logs
     * @param progress receives a short description of each measurement
     */
    Contest(List<Rival> rivals, Path folder, Consumer<String> progress) throws IOException, WorkerFailedException {
        this.progress = progress;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end-of-workers"));
        ClassPaths classPaths = new ClassPaths(folder);
        for (Rival rival : rivals) {
            progress.accept("Starting " + rival.title());
            WorkerProcess worker = new WorkerProcess(rival.title(), rival.engine(), classPaths.of(rival),
                    options(folder), folder.resolve(rival.id() + ".log"));
            workers.put(rival, worker);
            versions.put(rival, new TreeMap<>(worker.versions()));
        }
    }

    Map<Rival, Map<String, String>> versions() {
        return versions;
    }

    Results results() {
        return results;
    }

    /** Lets every rival make each measurement of {@code plan} in turn; results of a warm-up are discarded. */
    void round(String name, Plan plan, boolean warmUp) throws IOException, WorkerFailedException {
        for (Order order : plan.orders()) {
            progress.accept("%s: %s".formatted(name, order));
            measure(order, warmUp ? new Results() : results);
        }
    }

    /** Reads the peak memory of each process. */
    void memory() throws IOException, WorkerFailedException {
        measure(Order.memory(), results);
    }

    /** Lets every network engine train the CNN until it reaches the goal on the test set. */
    void accuracy() throws IOException, WorkerFailedException {
        Order order = new Order(Task.ACCURACY, Family.CNN, Plan.BATCH, 0);
        progress.accept("Once: " + order);
        measure(order, results);
    }

    @Override
    public void close() {
        List.copyOf(workers.values()).forEach(WorkerProcess::close);
    }

    private void measure(Order order, Results target) throws IOException, WorkerFailedException {
        for (Map.Entry<Rival, WorkerProcess> worker : workers.entrySet()) {
            if (Plan.concerns(worker.getKey(), order)) {
                target.add(order, worker.getKey(), worker.getValue().measure(order));
            }
        }
    }

    private static List<String> options(Path folder) {
        int threads = Processor.ofThisMachine().cores();
        List<String> options = new ArrayList<>(List.of(HEAP, "-Ddigitlab.home=" + folder.resolve("home")));
        // PyTorch's natives come from the class path, without downloads or telemetry.
        options.addAll(List.of("-Dai.djl.offline=true", "-DOPT_OUT_TRACKING=true",
                "-DDJL_CACHE_DIR=" + folder.resolve("djl"), "-Dai.djl.pytorch.num_threads=" + threads,
                "-Dai.djl.pytorch.num_interop_threads=1"));
        return options;
    }
}
