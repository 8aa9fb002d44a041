package org.digitlab.metrics;

/**
 * One fold after the last epoch of its training.
 *
 * @param fold      from 1
 * @param trained   how many images it learnt from
 * @param validated how many it was measured on
 * @param accuracy  on these, 0 to 1
 * @param loss      on these, mean cross-entropy in nats
 * @param seconds   of training
 */
public record FoldResult(int fold, int trained, int validated, double accuracy, double loss, double seconds) {
}
