package org.digitlab.cli.output;

import org.digitlab.metrics.Progress;

/** Tells a person or a program how a training goes; called from the training's thread but for {@link #done}. */
public interface TrainingReport extends AutoCloseable {

    default void progress(Progress progress) {
    }

    void epoch(EpochReport epoch);

    void done(RunReport run);

    @Override
    default void close() {
    }
}
