package org.digitlab.training;

import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.training.recipe.Recipe;

/**
 * The result of a training.
 *
 * @param weights            weights of {@code epoch} if the training was completed, the newest if the user stopped it;
 *                           after a failure the best that were measured, or else the last good ones
 * @param epoch              best epoch on validation, from 1; 0 if the weights are not from the best epoch
 * @param validationAccuracy accuracy of these weights, 0 to 1; NaN if never measured
 * @param validationLoss     loss of these weights in nats; NaN if never measured
 * @param iterations         number of steps
 * @param seconds            duration without pauses
 * @param imagesPerSecond    mean since the start or the checkpoint, without pauses and validation
 * @param ending             why the training ended
 * @param engine             engine in use at the end
 */
public record TrainingResult(Variant variant, Recipe recipe, WeightSnapshot weights, int epoch,
        double validationAccuracy, double validationLoss, int iterations, double seconds, double imagesPerSecond,
        Ending ending, EngineKind engine) {

    /** Returns whether the user stopped the training. */
    public boolean stopped() {
        return ending == Ending.STOPPED;
    }
}
