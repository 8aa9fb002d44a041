package org.digitlab.metrics;

/**
 * One step of training on one batch, dropout on.
 *
 * @param iteration    from 1
 * @param epoch        from 1
 * @param loss         mean cross-entropy of the batch in nats, without the L2 penalty
 * @param accuracy     of the batch, 0 to 1
 * @param learningRate that this step used
 */
public record IterationPoint(int iteration, int epoch, double loss, double accuracy, double learningRate) {
}
