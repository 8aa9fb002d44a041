package org.digitlab.training;

import org.digitlab.metrics.Tally;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.training.checkpoint.BestWeights;
import org.digitlab.training.checkpoint.Checkpoint;
import org.digitlab.training.recipe.Plateau;
import org.digitlab.training.recipe.Schedule;

/**
 * What validation has said so far.
 *
 * @param best    whose weights are kept
 * @param plateau for {@link Schedule#PLATEAU}
 */
record Standing(BestWeights best, Plateau plateau) {

    /** Before the first epoch. */
    static Standing start(WeightSnapshot fresh) {
        return new Standing(BestWeights.unmeasured(fresh), Plateau.START);
    }

    static Standing of(Checkpoint checkpoint) {
        return new Standing(checkpoint.best(), checkpoint.plateau());
    }

    Standing after(WeightSnapshot weights, int epoch, Tally measured) {
        return new Standing(best.orBetter(weights, epoch, measured), plateau.after(measured.loss()));
    }

    /** Whether {@code patience} epochs in a row were no better; never if it is 0. */
    boolean isStale(int epoch, int patience) {
        return patience > 0 && best.epoch() > 0 && epoch - best.epoch() >= patience;
    }
}
