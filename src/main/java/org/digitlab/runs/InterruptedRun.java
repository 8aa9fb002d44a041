package org.digitlab.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.digitlab.files.AtomicFiles;
import org.digitlab.runs.metrics.MetricsLog;
import org.digitlab.runs.record.RunInfo;
import org.digitlab.runs.store.FolderLock;

/**
 * A run that ended early, read once and locked, so that no other process resumes it meanwhile. It is either resumed or
 * closed; a run that was not resumed stays unchanged.
 */
public final class InterruptedRun implements AutoCloseable {

    private final StoredRun run;
    private final FolderLock lock;
    private boolean resumed;

    private InterruptedRun(StoredRun run, FolderLock lock) {
        this.run = run;
        this.lock = lock;
    }

    /** @throws IOException one sentence if the run is finished, locked by its writer or cannot be read */
    public static InterruptedRun open(Path folder) throws IOException {
        if (!Files.exists(new RunFolder(folder).record())) {
            RunStore.read(folder).checkEndedEarly();
        }
        return FolderLock.open(folder, lock -> {
            StoredRun run = RunStore.read(folder, true);
            run.checkEndedEarly();
            return new InterruptedRun(run, lock);
        });
    }

    public RunFolder folder() {
        return run.folder();
    }

    public RunInfo info() {
        return run.record().info();
    }

    /** Returns the name given by the user, or one made of network and time. */
    public String name() {
        return run.name();
    }

    /** Returns whether the run is resumed from its beginning. */
    public boolean startsOver() {
        return run.startsOver();
    }

    /**
     * Marks the run as running and hands the lock to its writer. Later measurements are cut off when the first new one
     * arrives, not before.
     *
     * @param iteration last iteration to keep, that of the checkpoint; -1 to keep none
     * @throws IOException one sentence if the run cannot be read or written; it is then unchanged
     */
    public RunWriter resume(int iteration) throws IOException {
        AtomicFiles.sweep(run.path());
        MetricsLog metrics = MetricsLog.resume(folder().metrics(), iteration);
        try {
            RunWriter writer = RunWriter.resume(lock, run.record(), metrics, iteration);
            resumed = true;
            return writer;
        } catch (IOException | RuntimeException | Error e) {
            try (metrics) {
                throw e;
            }
        }
    }

    /** Releases the lock, unless the run was resumed. */
    @Override
    public void close() throws IOException {
        if (!resumed) {
            lock.close();
        }
    }
}
