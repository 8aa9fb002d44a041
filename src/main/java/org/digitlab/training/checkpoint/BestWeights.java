package org.digitlab.training.checkpoint;

import org.digitlab.metrics.Tally;
import org.digitlab.network.architecture.WeightSnapshot;

/**
 * The best weights so far, with their validation results.
 *
 * @param epoch    epoch after which they were measured, from 1; 0 if never measured
 * @param accuracy validation accuracy, 0 to 1; NaN if never measured
 * @param loss     validation loss in nats; NaN if never measured
 */
public record BestWeights(WeightSnapshot weights, int epoch, double accuracy, double loss) {

    public static BestWeights unmeasured(WeightSnapshot weights) {
        return new BestWeights(weights, 0, Double.NaN, Double.NaN);
    }

    /** Returns the weights with the higher validation accuracy, or the lower loss if the accuracies are equal. */
    public BestWeights orBetter(WeightSnapshot candidate, int candidateEpoch, Tally measured) {
        boolean better = epoch == 0 || measured.accuracy() > accuracy
                || measured.accuracy() == accuracy && measured.loss() < loss;
        return better ? new BestWeights(candidate, candidateEpoch, measured.accuracy(), measured.loss()) : this;
    }
}
