package org.digitlab.benchmark;

/**
 * The speed of one network on this machine.
 *
 * @param model                id of the network's family
 * @param engine               id of the engine, after any fallback
 * @param batch                images per training step
 * @param trainImagesPerSecond training speed
 * @param inferImagesPerSecond prediction speed in batches
 * @param latencyMillisP50     median time from one image to its ten probabilities
 * @param latencyMillisP99     99th percentile of this time
 */
public record BenchmarkResult(String model, String engine, int batch, double trainImagesPerSecond,
        double inferImagesPerSecond, double latencyMillisP50, double latencyMillisP99) {
}
