package org.digitlab.training.checkpoint;

import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.training.recipe.Plateau;
import org.digitlab.training.recipe.Schedule;

/**
 * The state of a training after a complete epoch, from which it can be resumed with the same result as without
 * interruption: the order of images, augmentation and dropout are determined by the recipe's seed and the epoch.
 *
 * @param epoch        last complete epoch, from 1
 * @param weights      weights after this epoch, with the number of iterations since the beginning
 * @param average      moving average of the weights; empty if the recipe has none
 * @param updaterState state of Deeplearning4j's updater in its order (for Adam all means, then all squares); empty if
 *                     it has none
 * @param best         weights of the best epoch so far
 * @param plateau      state of {@link Schedule#PLATEAU}
 * @param seconds      duration so far, without pauses
 */
public record Checkpoint(int epoch, WeightSnapshot weights, float[] average, float[] updaterState, BestWeights best,
        Plateau plateau, double seconds) {

    /** @throws IllegalArgumentException one sentence, if no training can have this state */
    public Checkpoint {
        if (epoch < 1 || best.epoch() < 1 || best.epoch() > epoch || weights.iteration() < epoch || !(seconds >= 0)) {
            throw new IllegalArgumentException(("Checkpoint: expected a complete epoch with at least as many "
                    + "iterations, and a best epoch up to it, found epoch %d, iteration %d, best epoch %d, %s seconds")
                            .formatted(epoch, weights.iteration(), best.epoch(), seconds));
        }
    }

    /** Returns the weights of the model: the average, if there is one. */
    public WeightSnapshot model() {
        return average.length == 0 ? weights : new WeightSnapshot(average, weights.iteration());
    }
}
