package org.digitlab.metrics;

/**
 * The result of one fold after the last epoch of its training.
 *
 * @param fold      number of the fold, from 1
 * @param trained   number of training images
 * @param validated number of validation images
 * @param accuracy  validation accuracy, 0 to 1
 * @param loss      validation loss, mean cross-entropy in nats
 * @param seconds   training time
 */
public record FoldResult(int fold, int trained, int validated, double accuracy, double loss, double seconds) {
}
