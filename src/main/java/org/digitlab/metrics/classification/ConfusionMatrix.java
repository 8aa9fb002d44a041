package org.digitlab.metrics.classification;

import java.util.List;
import java.util.stream.IntStream;

/** How often each true digit (row) was taken for each digit (column). */
public final class ConfusionMatrix {

    private final int[][] counts;

    /** @param classes how many rows and columns */
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

    /** The part that was right, 0 to 1; 0 if nothing was counted. */
    public double accuracy() {
        return ratio(correct(), total());
    }

    /** Of those that were {@code actual}, the part taken for {@code predicted}; 0 if there was none. */
    public double rowShare(int actual, int predicted) {
        return ratio(counts[actual][predicted], support(actual));
    }

    /** Of those taken for {@code predicted}, the part that was {@code actual}; 0 if there was none. */
    public double columnShare(int actual, int predicted) {
        return ratio(counts[actual][predicted], taken(predicted));
    }

    /** Rows of counts, a copy. */
    public int[][] counts() {
        return IntStream.range(0, counts.length).mapToObj(row -> counts[row].clone()).toArray(int[][]::new);
    }

    public List<ClassScore> perClass() {
        return IntStream.range(0, counts.length).mapToObj(this::score).toList();
    }

    private ClassScore score(int digit) {
        int right = counts[digit][digit];
        int taken = taken(digit);
        int support = support(digit);
        return new ClassScore(digit, part(right, taken), part(right, support), part(2 * right, taken + support), support);
    }

    /** Null of nothing. */
    private static Double part(int part, int whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    private int taken(int digit) {
        return IntStream.range(0, counts.length).map(actual -> counts[actual][digit]).sum();
    }

    private int support(int digit) {
        return IntStream.of(counts[digit]).sum();
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
