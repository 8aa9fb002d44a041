package org.digitlab.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.digitlab.files.InvalidFileException;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.runs.metrics.MetricsLog;

/**
 * Fills the folder of one cross-validation, as its only writer: the record from the start, saying "running", and anew
 * after each fold; the measurements of a fold as they come. A crash at any moment leaves what can be read.
 */
public final class FoldsWriter implements AutoCloseable {

    private final FoldsFolder folder;
    private final RunLock lock;
    private FoldsRecord record;
    /** Of the fold under way; null before the first, and if it cannot be written. */
    private MetricsLog metrics;
    private int begun;
    private String problem;

    private FoldsWriter(FoldsFolder folder, RunLock lock, FoldsRecord record) throws IOException {
        this.folder = folder;
        this.lock = lock;
        write(record);
    }

    /**
     * Makes a folder in {@code parent}, named after the time and the network.
     *
     * @throws IOException one sentence if {@code parent} cannot be written to; nothing is left in it then
     */
    public static FoldsWriter start(Path parent, RunInfo info, int folds) throws IOException {
        FoldsFolder folder = FoldsFolder.create(parent, LocalDateTime.now(), info.model(), info.variant());
        FoldsRecord record = new FoldsRecord(RunRecord.start(info), folds, List.of());
        return NewFolder.begin(parent, folder::remove,
                () -> RunLock.lockedFor(folder.path(), lock -> new FoldsWriter(folder, lock, record)));
    }

    public FoldsFolder folder() {
        return folder;
    }

    /** @param fold from 1, and never one before that of the last call */
    public synchronized void iteration(int fold, IterationPoint point) {
        of(fold).iteration(point);
    }

    /** @param fold as above */
    public synchronized void validation(int fold, ValidationPoint point) {
        of(fold).validation(point);
    }

    /**
     * Writes down what came of a fold.
     *
     * @throws IOException one sentence if it cannot be written; the next call tries again
     */
    public synchronized void done(FoldResult result) throws IOException {
        record = record.with(result);
        write(record);
    }

    /**
     * Writes down how it ended.
     *
     * @param reason why it failed, one sentence; null unless it did
     */
    public synchronized void finish(RunState state, String reason) throws IOException {
        try {
            closeMetrics();
        } finally {
            write(record.endedNow(state, reason));
        }
    }

    /** Why something is not written down, one sentence; empty if all is. */
    public synchronized Optional<String> problem() {
        return Optional.ofNullable(problem).or(() -> metrics == null ? Optional.empty() : metrics.problem());
    }

    /** Whether nothing was measured yet. */
    public synchronized boolean isEmpty() {
        return begun == 0;
    }

    /** Takes back one in which nothing was measured. */
    public void discard() throws IOException {
        close();
        folder.remove();
    }

    /** Lets go of the folder; one that was not {@link #finish finished} reads as interrupted. */
    @Override
    public synchronized void close() throws IOException {
        try (lock) {
            closeMetrics();
        }
    }

    private MetricsSink of(int fold) {
        if (fold != begun) {
            begun = fold;
            try {
                closeMetrics();
                Files.createDirectory(folder.fold(fold).path());
                metrics = MetricsLog.create(folder.fold(fold).metrics());
            } catch (IOException e) {
                problem = InvalidFileException.because(folder.fold(fold).metrics(), "cannot be written", e).getMessage();
            }
        }
        return metrics == null ? new MetricsSink() { } : metrics;
    }

    private void closeMetrics() throws IOException {
        if (metrics != null) {
            try (MetricsLog last = metrics) {
                metrics = null;
                last.flush();
                last.problem().ifPresent(told -> problem = told);
            }
        }
    }

    private void write(FoldsRecord newest) throws IOException {
        FoldsRecordFile.write(newest, folder.record());
        record = newest;
    }
}
