package org.digitlab.metrics;

/** Accumulates the loss and accuracy of a classifier from logits or probabilities. */
public final class Tally {

    /** Smaller probabilities are raised to this one, because the logarithm of 0 would make every mean infinite. */
    private static final double MIN_PROBABILITY = 1e-12;

    private double lossSum;
    private int hits;
    private int count;

    /** Adds an image by its {@code classes} logits, which start at index {@code from}. */
    public void addLogits(float[] logits, int from, int classes, int actual) {
        int best = argMax(logits, from, classes);
        double sum = 0;
        for (int i = 0; i < classes; i++) {
            sum += Math.exp(logits[from + i] - logits[from + best]);
        }
        add(Math.log(sum) + logits[from + best] - logits[from + actual], best == actual);
    }

    /** Adds an image by its {@code classes} probabilities, which start at index {@code from}. */
    public void addProbabilities(float[] probabilities, int from, int classes, int actual) {
        int best = argMax(probabilities, from, classes);
        add(crossEntropy(probabilities[from + actual]), best == actual);
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** Returns the mean cross-entropy in nats; NaN before the first image. */
    public double loss() {
        return lossSum / count;
    }

    /** Returns the accuracy, 0 to 1; NaN before the first image. */
    public double accuracy() {
        return (double) hits / count;
    }

    /** Returns the index of the largest of {@code length} values, relative to {@code from}; the first one of a tie. */
    public static int argMax(float[] values, int from, int length) {
        int best = 0;
        for (int i = 1; i < length; i++) {
            if (values[from + i] > values[from + best]) {
                best = i;
            }
        }
        return best;
    }

    /** Returns the cross-entropy, in nats, of this probability of the true class. */
    public static double crossEntropy(double probability) {
        return -Math.log(Math.max(MIN_PROBABILITY, probability));
    }

    private void add(double loss, boolean hit) {
        lossSum += loss;
        hits += hit ? 1 : 0;
        count++;
    }
}
