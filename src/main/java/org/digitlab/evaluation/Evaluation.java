package org.digitlab.evaluation;

import org.digitlab.metrics.ConfusionMatrix;

/**
 * A model measured on labelled images.
 *
 * @param accuracy  0 to 1
 * @param loss      mean cross-entropy in nats
 * @param images    how many
 * @param confusion true digit by predicted digit
 */
public record Evaluation(double accuracy, double loss, int images, ConfusionMatrix confusion) {
}
