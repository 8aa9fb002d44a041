package org.digitlab.training.checkpoint;

import org.digitlab.metrics.Tally;
import org.digitlab.network.architecture.WeightSnapshot;

/**
 * Weights worth keeping, with what validation says of them.
 *
 * @param epoch    that they are from; 0 before the first is complete
 * @param accuracy on validation, 0 to 1; NaN before the first epoch is complete
 * @param loss     on validation; NaN before the first epoch is complete
 */
public record BestWeights(WeightSnapshot weights, int epoch, double accuracy, double loss) {

    public static BestWeights unmeasured(WeightSnapshot weights) {
        return new BestWeights(weights, 0, Double.NaN, Double.NaN);
    }

    /** The better by validation accuracy, by loss if that is equal; measured beats unmeasured. */
    public BestWeights orBetter(WeightSnapshot candidate, int candidateEpoch, Tally measured) {
        boolean better = epoch == 0 || measured.accuracy() > accuracy
                || measured.accuracy() == accuracy && measured.loss() < loss;
        return better ? new BestWeights(candidate, candidateEpoch, measured.accuracy(), measured.loss()) : this;
    }
}
