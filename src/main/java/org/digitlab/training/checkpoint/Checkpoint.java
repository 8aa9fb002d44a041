package org.digitlab.training.checkpoint;

import java.util.Objects;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.training.recipe.Plateau;
import org.digitlab.training.recipe.Schedule;

/**
 * All that a training needs to go on as if it had never ended; taken when an epoch is complete.
 *
 * <p>Order of images, augmentation and dropout follow from the recipe's seed and the epoch.
 *
 * @param epoch        the last that is complete, from 1
 * @param weights      after it, with all iterations behind them
 * @param average      of the weights; empty for a training without one
 * @param updaterState of Deeplearning4j's updater in its own order (for Adam all means, then all squares); empty for
 *                     an updater without one
 * @param best         the weights of the best epoch so far
 * @param plateau      for {@link Schedule#PLATEAU}
 * @param seconds      of training behind it, pauses not counted
 */
public record Checkpoint(int epoch, WeightSnapshot weights, float[] average, float[] updaterState, BestWeights best,
        Plateau plateau, double seconds) {

    /** @throws IllegalArgumentException one sentence, if it is none that a training can come to */
    public Checkpoint {
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(average, "average");
        Objects.requireNonNull(updaterState, "updaterState");
        Objects.requireNonNull(best, "best");
        Objects.requireNonNull(plateau, "plateau");
        if (epoch < 1 || best.epoch() < 1 || best.epoch() > epoch || weights.iteration() < epoch || !(seconds >= 0)) {
            throw new IllegalArgumentException(("Checkpoint: expected a complete epoch with at least as many "
                    + "iterations, and a best epoch up to it, found epoch %d, iteration %d, best epoch %d, %s seconds")
                            .formatted(epoch, weights.iteration(), best.epoch(), seconds));
        }
    }

    /** The weights that a model would have: the average, if there is one. */
    public WeightSnapshot model() {
        return average.length == 0 ? weights : new WeightSnapshot(average, weights.iteration());
    }
}
