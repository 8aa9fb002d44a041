package org.digitlab.metrics.classification;

import java.util.List;
import java.util.stream.IntStream;

/** Counts how often each true digit (row) was predicted as each digit (column). */
public final class ConfusionMatrix {

    private final int[][] counts;

    /** @param classes number of rows and columns */
    public ConfusionMatrix(int classes) {
        counts = new int[classes][classes];
    }

    public void add(int actual, int predicted) {
        counts[actual][predicted]++;
    }

    public int count(int actual, int predicted) {
        return counts[actual][predicted];
    }

    public int total() {
        return IntStream.range(0, counts.length).map(this::support).sum();
    }

    public int correct() {
        return IntStream.range(0, counts.length).map(digit -> counts[digit][digit]).sum();
    }

    /** Returns the fraction of correct predictions, 0 to 1; 0 if there are none. */
    public double accuracy() {
        return ratio(correct(), total());
    }

    /** Returns the fraction predicted as {@code predicted} of the images of {@code actual}; 0 if there are none. */
    public double rowShare(int actual, int predicted) {
        return ratio(counts[actual][predicted], support(actual));
    }

    /** Returns the fraction of {@code actual} among the images predicted as {@code predicted}; 0 if there are none. */
    public double columnShare(int actual, int predicted) {
        return ratio(counts[actual][predicted], predictedAs(predicted));
    }

    /** Returns a copy of the counts, row by row. */
    public int[][] counts() {
        return IntStream.range(0, counts.length).mapToObj(row -> counts[row].clone()).toArray(int[][]::new);
    }

    public List<ClassScore> perClass() {
        return IntStream.range(0, counts.length).mapToObj(this::score).toList();
    }

    private ClassScore score(int digit) {
        int right = counts[digit][digit];
        int predicted = predictedAs(digit);
        int support = support(digit);
        return new ClassScore(digit, ratioOrNull(right, predicted), ratioOrNull(right, support),
                ratioOrNull(2 * right, predicted + support), support);
    }

    /** Returns null if {@code whole} is 0. */
    private static Double ratioOrNull(int part, int whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    private int predictedAs(int digit) {
        return IntStream.range(0, counts.length).map(actual -> counts[actual][digit]).sum();
    }

    private int support(int digit) {
        return IntStream.of(counts[digit]).sum();
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
