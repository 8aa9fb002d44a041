package org.digitlab.metrics;

/** Adds up the loss and the hits of a classifier, from logits or from probabilities. */
public final class Tally {

    /** Below this a probability counts as this: the logarithm of 0 would spoil a mean for ever. */
    private static final double LEAST = 1e-12;

    private double lossSum;
    private int hits;
    private int count;

    /** Counts one image by its unnormalised outputs, {@code classes} of them from {@code from} on. */
    public void addLogits(float[] logits, int from, int classes, int actual) {
        int best = argMax(logits, from, classes);
        double sum = 0;
        for (int i = 0; i < classes; i++) {
            sum += Math.exp(logits[from + i] - logits[from + best]);
        }
        add(Math.log(sum) + logits[from + best] - logits[from + actual], best == actual);
    }

    /** Counts one image by its softmax outputs, {@code classes} of them from {@code from} on. */
    public void addProbabilities(float[] probabilities, int from, int classes, int actual) {
        int best = argMax(probabilities, from, classes);
        add(crossEntropy(probabilities[from + actual]), best == actual);
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** Mean cross-entropy in nats; NaN before the first image. */
    public double loss() {
        return lossSum / count;
    }

    /** The part recognised, 0 to 1; NaN before the first image. */
    public double accuracy() {
        return (double) hits / count;
    }

    /** The index of the largest of {@code length} values, counted from {@code from}; the first of equals. */
    public static int argMax(float[] values, int from, int length) {
        int best = 0;
        for (int i = 1; i < length; i++) {
            if (values[from + i] > values[from + best]) {
                best = i;
            }
        }
        return best;
    }

    /** What it costs, in nats, to have given the truth this probability. */
    public static double crossEntropy(double probability) {
        return -Math.log(Math.max(LEAST, probability));
    }

    private void add(double loss, boolean hit) {
        lossSum += loss;
        hits += hit ? 1 : 0;
        count++;
    }
}
