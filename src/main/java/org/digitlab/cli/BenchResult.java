package org.digitlab.cli;

/**
 * The speed of one network on this machine.
 *
 * @param batch             images a training step
 * @param latencyMillisP50  from one prepared drawing to its ten probabilities
 */
record BenchResult(String model, int batch, double trainImagesPerSecond, double inferImagesPerSecond,
        double latencyMillisP50, double latencyMillisP99) {
}
