package org.digitlab.network.architecture;

import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * What a network is built with besides its architecture.
 *
 * @param seed    of the initial weights
 * @param updater how gradients become steps
 * @param dropout the part dropped in place of every dropout layer's own rate; null keeps the variant's rates
 * @param l2      weight of the L2 penalty
 * @param decay   the part of each weight that a step takes away, times the learning rate; biases keep theirs
 */
public record NetworkSettings(int seed, IUpdater updater, Double dropout, double l2, double decay) {

    /** For networks that only predict; its seed is not used. */
    static final NetworkSettings INFERENCE = new NetworkSettings(0, new Sgd(), null, 0);

    /** Without weight decay. */
    public NetworkSettings(int seed, IUpdater updater, Double dropout, double l2) {
        this(seed, updater, dropout, l2, 0);
    }
}
