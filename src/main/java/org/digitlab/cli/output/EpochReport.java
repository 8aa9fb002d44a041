package org.digitlab.cli.output;

/**
 * Measurements of one epoch.
 *
 * @param epoch           the epoch, from 1
 * @param epochs          the number of epochs of the recipe
 * @param loss            the mean training loss over the batches, with dropout
 * @param accuracy        the mean training accuracy, 0 to 1
 * @param learningRate    the learning rate of the last step
 * @param imagesPerSecond the recent throughput
 * @param seconds         the training time up to the last step of the epoch, in seconds
 */
record EpochReport(int epoch, int epochs, double loss, double accuracy, double validationLoss,
        double validationAccuracy, double learningRate, double imagesPerSecond, double seconds) {
}
