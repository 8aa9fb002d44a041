package org.digitlab.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.digitlab.files.AtomicFiles;
import org.digitlab.files.InvalidFileException;
import org.digitlab.files.Problem;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.runs.metrics.MetricsLog;
import org.digitlab.runs.metrics.MetricsUntil;

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
    /** The last that counts of those from before. */
    private final int iteration;
    private boolean begun;
    private String problem;

    RunWriter(RunFolder folder, RunLock lock, RunOpening start) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.metrics = start.metrics();
        this.before = start.before();
        this.begun = before == null;
        this.iteration = start.iteration();
        write(start.run());
    }

    /**
     * Makes a folder in {@code parent}, named after the time and the network.
     *
     * @throws IOException one sentence if {@code parent} cannot be written to; nothing is left in it then
     */
    public static RunWriter start(Path parent, RunInfo info) throws IOException {
        RunFolder folder = RunFolder.create(parent, LocalDateTime.now(), info.model(), info.variant());
        return NewFolder.begin(parent, folder::remove, () -> RunOpening.open(folder,
                () -> new RunOpening(null, RunRecord.start(info), MetricsLog.create(folder.metrics()), 0)));
    }

    /**
     * Goes on with a run that is over but not finished. What was measured after the checkpoint is cut off when the
     * first measurement comes, and not before.
     *
     * @param checkpoint read once the run is locked, so that nobody goes on with it in between
     * @throws IOException one sentence if it is finished, being written by another, or cannot be read or written; the
     *                     run is then what it was
     */
    public static RunWriter resume(RunFolder folder, CheckpointReader checkpoint) throws IOException {
        RunStore.read(folder.path()).checkCutShort();
        return RunOpening.open(folder, () -> {
            RunRecord before = RunRecordFile.read(folder.record());
            if (before.state() == RunState.FINISHED) {
                throw new InvalidFileException(folder.path(), FINISHED);
            }
            int iteration = checkpoint.iteration(before);
            AtomicFiles.sweep(folder.path());
            MetricsLog metrics = MetricsLog.resume(folder.metrics(), iteration);
            return new RunOpening(before, before.running(), metrics, iteration);
        });
    }

    public RunFolder folder() {
        return folder;
    }

    /**
     * Hands on what was measured before the run was gone on with, as far as it counts.
     *
     * @throws IOException one sentence that names the file that cannot be read
     */
    public void past(MetricsSink sink) throws IOException {
        MetricsUntil.read(folder.metrics(), iteration, sink);
    }

    @Override
    public void iteration(IterationPoint point) {
        begin();
        metrics.iteration(point);
    }

    @Override
    public void validation(ValidationPoint point) {
        begin();
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
        write(run.endedNow(state, problem, results));
    }

    /** What the run has come to so far, figures by name. */
    public Map<String, Object> results() {
        return run.results();
    }

    /** Why something that was measured is not written down, one sentence; empty if all is. */
    public Optional<String> problem() {
        return metrics.problem().or(() -> Optional.ofNullable(problem));
    }

    /** Takes back a run that nothing was written to since it was opened: a new one's folder goes again. */
    public void discard() throws IOException {
        if (before != null) {
            try (this) {
                write(before);
            }
            return;
        }
        close();
        folder.remove();
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

    /** The record follows the measurements: whoever sees that the run goes on finds only those that count. */
    private void begin() {
        if (begun) {
            return;
        }
        begun = true;
        metrics.begin();
        try {
            write(run.resumedNow());
        } catch (IOException e) {
            problem = Problem.sentence(e);
        }
    }
}
