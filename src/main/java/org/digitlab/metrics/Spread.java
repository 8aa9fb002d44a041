package org.digitlab.metrics;

import java.util.Arrays;

/**
 * How values lie: their mean and deviation, and the five numbers of a box plot.
 *
 * <p>Quartiles are interpolated linearly between the two values around them, at position {@code (n − 1) p} of the sorted
 * values counted from 0 (Hyndman and Fan 1996, type 7: what R and NumPy do unless told otherwise).
 *
 * @param deviation of a sample, its squares divided by n − 1; NaN for a single value
 */
public record Spread(double mean, double deviation, double least, double lowerQuartile, double median,
        double upperQuartile, double greatest) {

    /** @param values at least one, in any order */
    public static Spread of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).average().orElseThrow();
        double squares = Arrays.stream(sorted).map(value -> (value - mean) * (value - mean)).sum();
        return new Spread(mean, Math.sqrt(squares / (sorted.length - 1)), sorted[0], quantile(sorted, 0.25),
                quantile(sorted, 0.5), quantile(sorted, 0.75), sorted[sorted.length - 1]);
    }

    private static double quantile(double[] sorted, double part) {
        double position = (sorted.length - 1) * part;
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
