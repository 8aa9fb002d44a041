package org.digitlab.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.digitlab.files.Problem;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.runs.metrics.MetricsLog;
import org.digitlab.runs.metrics.MetricsPrefix;
import org.digitlab.runs.record.RunInfo;
import org.digitlab.runs.record.RunRecord;
import org.digitlab.runs.record.RunRecordFile;
import org.digitlab.runs.store.FolderLock;
import org.digitlab.runs.store.RunState;

/**
 * Writes the folder of one run, as its only writer. Measurements may come from the training thread.
 *
 * <p>{@code run.json} exists from the start and says "running": a folder that is not writable is noticed before the
 * training, and a crash at any moment leaves a readable run.
 */
public final class RunWriter implements MetricsSink, RecordWriter {

    private final FolderLock lock;
    private final RunFolder folder;
    private final MetricsLog metrics;
    /** The record before the run was resumed; null for a new run. */
    private final RunRecord before;
    /** Last iteration before the run was resumed; 0 for a new run. */
    private final int pastIterations;
    private RunRecord record;
    private boolean measured;
    private String problem;

    private RunWriter(FolderLock lock, RunRecord record, RunRecord before, MetricsLog metrics, int pastIterations) {
        this.lock = lock;
        this.folder = new RunFolder(lock.folder());
        this.record = record;
        this.before = before;
        this.metrics = metrics;
        this.pastIterations = pastIterations;
        this.measured = before == null;
    }

    /** Creates a run in a new folder of {@code parent}; on failure nothing is left in it. */
    public static RunWriter start(Path parent, RunInfo info) throws IOException {
        return FolderLock.create(parent, info.folderName(LocalDateTime.now()), lock -> {
            RunFolder folder = new RunFolder(lock.folder());
            RunRecord record = RunRecord.start(info);
            RunRecordFile.write(record, folder.record());
            return new RunWriter(lock, record, null, MetricsLog.create(folder.metrics()), 0);
        });
    }

    static RunWriter resume(FolderLock lock, RunRecord before, MetricsLog metrics, int iteration) throws IOException {
        RunWriter writer = new RunWriter(lock, before, before, metrics, iteration);
        writer.write(before.running());
        return writer;
    }

    @Override
    public Path path() {
        return folder.path();
    }

    public RunFolder folder() {
        return folder;
    }

    /** Reads the measurements from before the run was resumed, up to the checkpoint. */
    public void readPast(MetricsSink sink) throws IOException {
        MetricsPrefix.read(folder.metrics(), pastIterations, sink);
    }

    @Override
    public void iteration(IterationPoint point) {
        beginMeasuring();
        metrics.iteration(point);
    }

    @Override
    public void validation(ValidationPoint point) {
        beginMeasuring();
        metrics.validation(point);
    }

    /** Passes all measurements to the operating system, which otherwise happens a few times per second. */
    @Override
    public void flush() {
        metrics.flush();
        if (problem != null) {
            writeLater();
        }
    }

    /** @param results intermediate results by name */
    public void write(Map<String, Object> results) throws IOException {
        write(record.withResults(results));
    }

    /** Writes how the run ended, with its results by name and, if it failed, why in one sentence, else null. */
    public void finish(RunState state, String why, Map<String, Object> results) throws IOException {
        flush();
        write(record.endedNow(state, why, results));
    }

    /** Returns the newest results by name. */
    public Map<String, Object> results() {
        return record.results();
    }

    @Override
    public Optional<String> problem() {
        return metrics.problem().or(() -> Optional.ofNullable(problem));
    }

    /** Undoes the start of a run without measurements: deletes a new run, or restores a resumed one. */
    public void discard() throws IOException {
        if (before == null) {
            metrics.close();
            lock.erase();
            return;
        }
        try (this) {
            write(before);
        }
    }

    /** Releases the folder; a run that was not {@link #finish finished} reads as interrupted. */
    @Override
    public void close() throws IOException {
        try (lock) {
            metrics.close();
        }
    }

    private void write(RunRecord newest) throws IOException {
        RunRecordFile.write(newest, folder.record());
        record = newest;
        problem = null;
    }

    /** Writes the record, or keeps it for the next {@link #flush}. */
    private void writeLater() {
        try {
            write(record);
        } catch (IOException e) {
            problem = Problem.sentence(e);
        }
    }

    /** Cuts the metrics back first: a reader that sees the run as resumed finds only valid measurements. */
    private void beginMeasuring() {
        if (measured) {
            return;
        }
        measured = true;
        metrics.begin();
        record = record.resumedNow();
        writeLater();
    }
}
