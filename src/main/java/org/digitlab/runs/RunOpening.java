package org.digitlab.runs;

import java.io.IOException;
import org.digitlab.runs.metrics.MetricsLog;

/**
 * What a writer begins with.
 *
 * @param before    the record as it was; null for a new run
 * @param run       the record from now on
 * @param metrics   open
 * @param iteration the last that counts of those from before
 */
record RunOpening(RunRecord before, RunRecord run, MetricsLog metrics, int iteration) {

    /** Locks a folder and makes its writer; whatever goes wrong, nothing stays locked or open. */
    static RunWriter open(RunFolder folder, Preparation preparation) throws IOException {
        return RunLock.lockedFor(folder.path(), lock -> preparation.prepare().writer(folder, lock));
    }

    private RunWriter writer(RunFolder folder, RunLock lock) throws IOException {
        try {
            return new RunWriter(folder, lock, this);
        } catch (IOException | RuntimeException | Error e) {
            try (metrics) {
                throw e;
            }
        }
    }

    /** Gets a folder ready once it is locked. */
    @FunctionalInterface
    interface Preparation {
        RunOpening prepare() throws IOException;
    }
}
