package org.digitlab.metrics;

/**
 * A measurement on validation images, dropout off.
 *
 * @param iteration after which it was taken, from 0
 * @param epoch     in or after which it was taken, from 1
 * @param loss      mean cross-entropy in nats
 * @param accuracy  0 to 1
 * @param scope     which images were used
 * @param seconds   of training since its start, pauses not counted; NaN if not known
 */
public record ValidationPoint(int iteration, int epoch, double loss, double accuracy, Scope scope, double seconds) {

    /** A measurement that nobody timed. */
    public ValidationPoint(int iteration, int epoch, double loss, double accuracy, Scope scope) {
        this(iteration, epoch, loss, accuracy, scope, Double.NaN);
    }

    /** How much of the validation set was measured. */
    public enum Scope {
        /** A fixed subset, within an epoch. */
        PROBE,
        /** All of it, at the end of an epoch. */
        EPOCH
    }
}
