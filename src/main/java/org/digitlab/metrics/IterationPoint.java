package org.digitlab.metrics;

/**
 * One step of training on one batch, dropout on.
 *
 * @param iteration       from 1
 * @param epoch           from 1
 * @param loss            mean cross-entropy of the batch in nats, without the L2 penalty
 * @param accuracy        of the batch, 0 to 1
 * @param learningRate    that this step used
 * @param seconds         of training since its start, pauses not counted; NaN if not known
 * @param imagesPerSecond trained lately, up to the step before; NaN if not known
 */
public record IterationPoint(int iteration, int epoch, double loss, double accuracy, double learningRate,
        double seconds, double imagesPerSecond) {

    /** A step that nobody timed. */
    public IterationPoint(int iteration, int epoch, double loss, double accuracy, double learningRate) {
        this(iteration, epoch, loss, accuracy, learningRate, Double.NaN, Double.NaN);
    }
}
