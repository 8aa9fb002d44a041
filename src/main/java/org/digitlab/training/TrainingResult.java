package org.digitlab.training;

import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.training.recipe.Recipe;

/**
 * What came of a training.
 *
 * @param weights            those of {@code epoch} if it ran to its end, the newest if a person stopped it; after a
 *                           failure the best that were measured, else the last that were sound
 * @param epoch              the epoch whose weights were kept, best on validation; 0 if the
 *                           weights are not those of the best epoch
 * @param validationAccuracy of these weights, 0 to 1; NaN if never measured
 * @param validationLoss     of these weights; NaN if never measured
 * @param iterations         steps done
 * @param seconds            of training, pauses not counted
 * @param imagesPerSecond    trained on average since the start or the checkpoint, pauses and validation not counted
 * @param ending             why it is over
 * @param engine             what computed, after any falling back
 */
public record TrainingResult(Variant variant, Recipe recipe, WeightSnapshot weights, int epoch,
        double validationAccuracy, double validationLoss, int iterations, double seconds, double imagesPerSecond,
        Ending ending, EngineKind engine) {

    /** Whether a person ended it before its time. */
    public boolean stopped() {
        return ending == Ending.STOPPED;
    }
}
