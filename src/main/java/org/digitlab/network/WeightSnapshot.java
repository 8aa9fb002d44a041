package org.digitlab.network;

/**
 * All weights of a network at one moment, detached from it.
 *
 * @param parameters in Deeplearning4j's order; never changed after construction
 * @param iteration  steps of training behind them
 */
public record WeightSnapshot(float[] parameters, int iteration) {
}
