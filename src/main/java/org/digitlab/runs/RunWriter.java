package org.digitlab.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitlab.files.AtomicFiles;
import org.digitlab.files.InvalidFileException;
import org.digitlab.files.Versions;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.ValidationPoint;

/**
 * Fills the folder of one run, as its only writer. Measurements may come from the training's thread.
 *
 * <p>{@code run.json} is there from the start, saying "running", so that a folder that cannot be written to shows
 * before the training and not after it, and so that a crash at any moment leaves a run that can be read.
 */
public final class RunWriter implements MetricsSink, AutoCloseable {

    static final String FINISHED = "the run is finished, expected one that was cut short";

    private final RunFolder folder;
    private final RunLock lock;
    private final MetricsLog metrics;
    /** As it was before the run was gone on with; null for a new run. */
    private final RunRecord before;
    private RunRecord run;

    private RunWriter(RunFolder folder, RunLock lock, Start start) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.metrics = start.metrics();
        this.before = start.before();
        write(start.run());
    }

    /**
     * Makes a folder in {@code parent}, named after the time and the network.
     *
     * @throws IOException one sentence that names {@code parent} if it cannot be written to
     */
    public static RunWriter start(Path parent, RunInfo info) throws IOException {
        RunFolder folder = RunFolder.create(parent, LocalDateTime.now(), info.model(), info.variant());
        RunRecord run = new RunRecord(RunState.RUNNING, info, Versions.all(), now(), List.of(), null, null, Map.of());
        try {
            return open(folder, () -> new Start(null, run, MetricsLog.create(folder.metrics())));
        } catch (IOException e) {
            throw RunFolder.unusable(parent, e);
        }
    }

    /**
     * Goes on with a run that is over but not finished, from an iteration on; later measurements are cut off.
     *
     * @throws IOException one sentence if it is finished, being written by another, or cannot be read or written
     */
    public static RunWriter resume(RunFolder folder, int iteration) throws IOException {
        return open(folder, () -> {
            RunRecord before = RunRecordFile.read(folder.record());
            if (before.state() == RunState.FINISHED) {
                throw new InvalidFileException(folder.path(), FINISHED);
            }
            AtomicFiles.sweep(folder.path());
            return new Start(before, resumed(before), MetricsLog.resume(folder.metrics(), iteration));
        });
    }

    public RunFolder folder() {
        return folder;
    }

    @Override
    public void iteration(IterationPoint point) {
        metrics.iteration(point);
    }

    @Override
    public void validation(ValidationPoint point) {
        metrics.validation(point);
    }

    /** Hands all measurements to the operating system; it happens by itself a few times a second of training. */
    public void flush() {
        metrics.flush();
    }

    /**
     * Writes down what the run has come to so far.
     *
     * @param results figures by name
     */
    public void measured(Map<String, Object> results) throws IOException {
        write(run.measured(results));
    }

    /**
     * Writes down what came of the run.
     *
     * @param problem why it failed, one sentence; null unless it did
     * @param results figures by name
     */
    public void finish(RunState state, String problem, Map<String, Object> results) throws IOException {
        metrics.flush();
        write(run.ended(state, now(), problem, results));
    }

    /** Why measurements were lost, one sentence; empty if none were. */
    public Optional<String> problem() {
        return metrics.problem();
    }

    /** Takes back a run that nothing was written to since it was opened: a new one's folder goes again. */
    public void discard() throws IOException {
        if (before != null) {
            write(before);
            close();
            return;
        }
        close();
        for (Path file : List.of(folder.record(), folder.metrics(), folder.lock(), folder.path())) {
            Files.deleteIfExists(file);
        }
    }

    /** Lets go of the folder; a run that was not {@link #finish finished} reads as interrupted. */
    @Override
    public void close() throws IOException {
        try (lock) {
            metrics.close();
        }
    }

    private void write(RunRecord newest) throws IOException {
        RunRecordFile.write(newest, folder.record());
        run = newest;
    }

    private static RunRecord resumed(RunRecord before) {
        List<Instant> times = new ArrayList<>(before.resumed());
        times.add(now());
        return new RunRecord(RunState.RUNNING, before.info(), Versions.all(), before.started(), List.copyOf(times),
                null, null, before.results());
    }

    private static RunWriter open(RunFolder folder, Opening opening) throws IOException {
        RunLock lock = RunLock.acquire(folder);
        MetricsLog metrics = null;
        try {
            Start start = opening.open();
            metrics = start.metrics();
            return new RunWriter(folder, lock, start);
        } catch (IOException e) {
            if (metrics != null) {
                metrics.close();
            }
            lock.close();
            throw e;
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    /** What a writer begins with. */
    private record Start(RunRecord before, RunRecord run, MetricsLog metrics) {
    }

    /** Gets a folder ready once it is locked. */
    @FunctionalInterface
    private interface Opening {
        Start open() throws IOException;
    }
}
