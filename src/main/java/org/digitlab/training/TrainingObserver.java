package org.digitlab.training;

import org.digitlab.metrics.MetricsSink;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.training.checkpoint.Checkpoint;

/** Is told what a training does, on the training's own thread; must return fast. */
public interface TrainingObserver extends MetricsSink {

    default void stateChanged(SessionState state) {
    }

    /** Newer weights, a few times a second and at every pause. */
    default void snapshot(WeightSnapshot weights) {
    }

    /** What it takes to go on from here, at the end of every epoch for which the recipe asks for it. */
    default void checkpoint(Checkpoint checkpoint) {
    }

    /** The training is over and {@code result} is its model; comes before the state becomes FINISHED. */
    default void finished(TrainingResult result) {
    }

    /**
     * The training cannot go on; comes before the state becomes FAILED.
     *
     * @param reason one sentence for a person
     * @param result the last good weights, or null if there are none
     */
    default void failed(String reason, TrainingResult result) {
    }
}
