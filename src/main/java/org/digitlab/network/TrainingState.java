package org.digitlab.network;

import java.util.Map;

/**
 * A network in the middle of its training, detached from it.
 *
 * @param weights      the newest
 * @param updaterState of Deeplearning4j's updater in its own order; empty for an updater without one
 * @param bestWeights  as many as the newest; null if these are the best
 * @param progress     how far the training is, in numbers, texts and maps of them
 * @param manifest     where it came from; null if unknown
 */
public record TrainingState(float[] weights, float[] updaterState, float[] bestWeights, Map<String, Object> progress,
        Manifest manifest) {
}
