package org.digitlab.benchmark;

/**
 * The speed of one network on this machine.
 *
 * @param engine            the id of what computed, after any falling back
 * @param batch             images a training step
 * @param latencyMillisP50  from one prepared drawing to its ten probabilities
 */
public record BenchmarkResult(String model, String engine, int batch, double trainImagesPerSecond, double inferImagesPerSecond,
        double latencyMillisP50, double latencyMillisP99) {
}
