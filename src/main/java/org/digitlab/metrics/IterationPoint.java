package org.digitlab.metrics;

/**
 * The metrics of a training step, with dropout on.
 *
 * @param iteration       iteration, from 1
 * @param epoch           epoch, from 1
 * @param loss            mean cross-entropy of the batch in nats, without the L2 penalty
 * @param accuracy        accuracy of the batch, 0 to 1
 * @param learningRate    learning rate of the step
 * @param seconds         training time so far without pauses; NaN if unknown
 * @param imagesPerSecond recent training speed up to the previous step; NaN if unknown
 */
public record IterationPoint(int iteration, int epoch, double loss, double accuracy, double learningRate,
        double seconds, double imagesPerSecond) {

    /** Creates a point without times. */
    public IterationPoint(int iteration, int epoch, double loss, double accuracy, double learningRate) {
        this(iteration, epoch, loss, accuracy, learningRate, Double.NaN, Double.NaN);
    }
}
