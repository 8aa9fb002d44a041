package org.digitlab.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the folder of one cross-validation, as its only writer: the record at the start, after each fold and at the end,
 * the measurements of a fold as they come. A crash at any moment leaves a readable cross-validation.
 */
public final class FoldsWriter implements RecordWriter {

    private static final Logger LOG = LoggerFactory.getLogger(FoldsWriter.class);

    private final FolderLock lock;
    private final FoldsFolder folder;
    private FoldsRecord record;
    /** Logs of the folds whose measurements are not all written; the last is that of the current fold. */
    private final Deque<MetricsLog> logs = new ArrayDeque<>();
    private int fold;

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

    @Override
    public Path path() {
        return folder.path();
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

    /** Writes the result of a fold; after a failure the next call, also with the same result, tries again. */
    public synchronized void done(FoldResult result) throws IOException {
        if (!record.complete().contains(result)) {
            record = record.with(result);
        }
        write(record);
    }

    /** Writes how the cross-validation ended and, if it failed, why in one sentence, else null. */
    public synchronized void finish(RunState state, String why) throws IOException {
        flush();
        write(record.endedNow(state, why));
    }

    @Override
    public synchronized void flush() {
        logs.forEach(MetricsLog::flush);
    }

    @Override
    public synchronized Optional<String> problem() {
        return logs.stream().map(MetricsLog::problem).flatMap(Optional::stream).findFirst();
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
            for (MetricsLog log : logs) {
                log.close();
            }
        }
    }

    private MetricsSink metricsOf(int number) {
        if (number != fold) {
            fold = number;
            flush();
            logs.removeIf(FoldsWriter::isClosed);
            logs.add(MetricsLog.createWithFolder(folder.fold(number).metrics()));
        }
        return logs.getLast();
    }

    /** Closes a log unless some of its measurements are not written. */
    private static boolean isClosed(MetricsLog log) {
        try {
            if (log.problem().isPresent()) {
                return false;
            }
            log.close();
        } catch (IOException e) {
            LOG.debug("The measurements of a fold could not be closed", e);
        }
        return true;
    }

    private void write(FoldsRecord newest) throws IOException {
        newest.write(folder.record());
        record = newest;
    }
}
