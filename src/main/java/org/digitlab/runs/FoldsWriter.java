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
import org.digitlab.runs.record.FoldsRecord;
import org.digitlab.runs.record.RunInfo;
import org.digitlab.runs.record.RunRecord;
import org.digitlab.runs.store.FolderLock;
import org.digitlab.runs.store.RunState;

/**
 * Writes the folder of one cross-validation, as its only writer: the record at the start, after each fold and at the end,
 * the measurements of a fold as they come. A crash at any moment leaves a readable cross-validation.
 */
public final class FoldsWriter implements AutoCloseable {

    private final FolderLock lock;
    private final FoldsFolder folder;
    private FoldsRecord record;
    /** Of the present fold; null before the first fold, and if the file is not writable. */
    private MetricsLog metrics;
    private int fold;
    private String problem;

    private FoldsWriter(FolderLock lock, FoldsRecord record) throws IOException {
        this.lock = lock;
        this.folder = new FoldsFolder(lock.folder());
        write(record);
    }

    /** Creates a cross-validation in a new folder of {@code parent}; on failure nothing is left in it. */
    public static FoldsWriter start(Path parent, RunInfo info, int folds) throws IOException {
        return FolderLock.create(parent, info.folderName(LocalDateTime.now()),
                lock -> new FoldsWriter(lock, new FoldsRecord(RunRecord.start(info), folds, List.of())));
    }

    public FoldsFolder folder() {
        return folder;
    }

    /** @param number of the fold, from 1; not less than in the call before */
    public synchronized void iteration(int number, IterationPoint point) {
        metricsOf(number).iteration(point);
    }

    /** @param number of the fold, from 1; not less than in the call before */
    public synchronized void validation(int number, ValidationPoint point) {
        metricsOf(number).validation(point);
    }

    /** Writes the result of a fold; after a failure the next call tries again. */
    public synchronized void done(FoldResult result) throws IOException {
        record = record.with(result);
        write(record);
    }

    /** Writes how the cross-validation ended and, if it failed, why in one sentence, else null. */
    public synchronized void finish(RunState state, String why) throws IOException {
        try {
            closeMetrics();
        } finally {
            write(record.endedNow(state, why));
        }
    }

    /** Returns why a measurement was not written, one sentence; empty if all were. */
    public synchronized Optional<String> problem() {
        return Optional.ofNullable(problem).or(() -> metrics == null ? Optional.empty() : metrics.problem());
    }

    /** Returns whether nothing was measured yet. */
    public synchronized boolean isEmpty() {
        return fold == 0;
    }

    /** Deletes a cross-validation without measurements. */
    public void discard() throws IOException {
        lock.erase();
    }

    /** Releases the folder; a cross-validation that was not {@link #finish finished} reads as interrupted. */
    @Override
    public synchronized void close() throws IOException {
        try (lock) {
            closeMetrics();
        }
    }

    private MetricsSink metricsOf(int number) {
        if (number != fold) {
            fold = number;
            RunFolder next = folder.fold(number);
            try {
                closeMetrics();
                Files.createDirectory(next.path());
                metrics = MetricsLog.create(next.metrics());
            } catch (IOException e) {
                problem = InvalidFileException.because(next.metrics(), "cannot be written", e).getMessage();
            }
        }
        return metrics == null ? new MetricsSink() { } : metrics;
    }

    private void closeMetrics() throws IOException {
        if (metrics != null) {
            try (MetricsLog last = metrics) {
                metrics = null;
                last.flush();
                last.problem().ifPresent(lost -> problem = lost);
            }
        }
    }

    private void write(FoldsRecord newest) throws IOException {
        newest.write(folder.record());
        record = newest;
    }
}
