package org.digitlab.runs;

import java.io.IOException;

/** Finds out where a run goes on. */
@FunctionalInterface
public interface CheckpointReader {

    /**
     * The last iteration that counts.
     *
     * @param run as its record says
     * @throws IOException one sentence that says what stands in the way
     */
    int iteration(RunRecord run) throws IOException;
}
