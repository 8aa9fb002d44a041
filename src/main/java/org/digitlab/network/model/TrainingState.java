package org.digitlab.network.model;

import java.util.Map;

/**
 * A snapshot of a network during its training.
 *
 * @param weights      current weights
 * @param average      moving average of the weights; empty if none is kept
 * @param updaterState state of Deeplearning4j's updater in its own order; empty for an updater without state
 * @param bestWeights  best weights so far, as many as the current ones; null if the current ones are the best
 * @param progress     progress of the training as numbers, strings and maps
 * @param manifest     provenance; null if unknown
 */
public record TrainingState(float[] weights, float[] average, float[] updaterState, float[] bestWeights,
        Map<String, Object> progress, Manifest manifest) {

    /** Returns the current weights for predictions: the average, if one is kept. */
    public float[] model() {
        return average.length == 0 ? weights : average;
    }
}
