package org.digitlab.cli.output;

/**
 * One epoch of a training.
 *
 * @param epoch           from 1
 * @param epochs          of the whole recipe
 * @param loss            mean over the epoch's batches, dropout on
 * @param accuracy        the same, 0 to 1
 * @param learningRate    of its last step
 * @param imagesPerSecond trained lately
 * @param seconds         of training since its start, up to the epoch's last step
 */
record EpochReport(int epoch, int epochs, double loss, double accuracy, double validationLoss,
        double validationAccuracy, double learningRate, double imagesPerSecond, double seconds) {
}
