package org.digitlab.network.architecture;

import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * Settings that a network is built with, in addition to its architecture.
 *
 * @param seed    seed of the initial weights
 * @param updater Deeplearning4j's optimizer
 * @param dropout rate for every dropout layer, 0 to 1; null keeps the variant's own rates
 * @param l2      factor of the L2 penalty; 0 = off
 * @param decay   factor of the decoupled weight decay, which excludes biases; 0 = off
 */
public record NetworkSettings(int seed, IUpdater updater, Double dropout, double l2, double decay) {

    /** For networks that only predict; the seed is not used. */
    static final NetworkSettings INFERENCE = new NetworkSettings(0, new Sgd(), null, 0);

    /** Settings without weight decay. */
    public NetworkSettings(int seed, IUpdater updater, Double dropout, double l2) {
        this(seed, updater, dropout, l2, 0);
    }
}
