package org.digitlab.cli.output;

import org.digitlab.metrics.Progress;

/** Report of a training to a person or a program. Called on the training thread, except {@link #done}. */
public interface TrainingReport extends AutoCloseable {

    default void progress(Progress progress) {
    }

    void epoch(EpochReport epoch);

    void done(RunReport run);

    @Override
    default void close() {
    }
}
