package org.digitlab.metrics;

import java.util.Arrays;

/**
 * The distribution of values: mean, standard deviation, and the five numbers of a box plot (see {@link Statistics}).
 *
 * @param deviation standard deviation of a sample, with divisor n − 1; NaN for a single value
 */
public record Spread(double mean, double deviation, double min, double lowerQuartile, double median,
        double upperQuartile, double max) {

    /** @param values at least one, in any order */
    public static Spread of(double... values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
        return new Spread(mean, Math.sqrt(squares / (values.length - 1)), Statistics.quantile(values, 0),
                Statistics.quantile(values, 0.25), Statistics.median(values), Statistics.quantile(values, 0.75),
                Statistics.quantile(values, 1));
    }
}
