package org.digitlab.metrics;

import java.util.Arrays;

/**
 * How values lie: their mean and deviation, and the five numbers of a box plot, which {@link Statistics} defines.
 *
 * @param deviation of a sample, its squares divided by n − 1; NaN for a single value
 */
public record Spread(double mean, double deviation, double least, double lowerQuartile, double median,
        double upperQuartile, double greatest) {

    /** @param values at least one, in any order */
    public static Spread of(double... values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
        return new Spread(mean, Math.sqrt(squares / (values.length - 1)), Statistics.quantile(values, 0),
                Statistics.quantile(values, 0.25), Statistics.median(values), Statistics.quantile(values, 0.75),
                Statistics.quantile(values, 1));
    }
}
