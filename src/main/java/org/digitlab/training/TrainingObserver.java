package org.digitlab.training;

import org.digitlab.metrics.MetricsSink;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.training.checkpoint.Checkpoint;
import org.digitlab.training.recipe.Recipe;

/** Listens to a training. Called on the training's thread, so methods must return fast. */
public interface TrainingObserver extends MetricsSink {

    default void stateChanged(SessionState state) {
    }

    /** Called with newer weights a few times a second and at every pause. */
    default void snapshot(WeightSnapshot weights) {
    }

    /**
     * Called with a checkpoint at the end of every {@linkplain Recipe#checkpointEvery Nth} epoch, and with that of the
     * last complete epoch when the user stops the training.
     */
    default void checkpoint(Checkpoint checkpoint) {
    }

    /** Called with the result of a training that ended well, before the state becomes FINISHED. */
    default void finished(TrainingResult result) {
    }

    /**
     * Called when an error ended the training, before the state becomes FAILED.
     *
     * @param reason one sentence for the user
     * @param result the best weights that were measured, or else the last before the failure, which may be bad; null if
     *               there are none
     */
    default void failed(String reason, TrainingResult result) {
    }
}
