package org.digitlab.network.model;

import java.util.Map;

/**
 * A network in the middle of its training, detached from it.
 *
 * @param weights      the newest
 * @param average      of the weights over the training; empty if none is kept
 * @param updaterState of Deeplearning4j's updater in its own order; empty for an updater without one
 * @param bestWeights  as many as the newest; null if the newest of a model are the best
 * @param progress     how far the training is, in numbers, texts and maps of them
 * @param manifest     where it came from; null if unknown
 */
public record TrainingState(float[] weights, float[] average, float[] updaterState, float[] bestWeights,
        Map<String, Object> progress, Manifest manifest) {

    /** The newest weights that a model would have: the average, if one is kept. */
    public float[] model() {
        return average.length == 0 ? weights : average;
    }
}
