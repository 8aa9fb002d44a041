package org.digitlab.metrics;

/**
 * The metrics on validation images, with dropout off.
 *
 * @param iteration number of steps before the validation, from 0
 * @param epoch     epoch during or after which the validation ran, from 1
 * @param loss      mean cross-entropy in nats
 * @param accuracy  accuracy, 0 to 1
 * @param scope     the validated images
 * @param seconds   training time so far without pauses; NaN if unknown
 */
public record ValidationPoint(int iteration, int epoch, double loss, double accuracy, Scope scope, double seconds) {

    /** Creates a point without a time. */
    public ValidationPoint(int iteration, int epoch, double loss, double accuracy, Scope scope) {
        this(iteration, epoch, loss, accuracy, scope, Double.NaN);
    }

    /** How much of the validation set was used. */
    public enum Scope {
        /** A fixed subset, during an epoch. */
        PROBE,
        /** The whole set, at the end of an epoch. */
        EPOCH
    }
}
