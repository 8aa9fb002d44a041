package org.digitlab.metrics.classification;

import org.digitlab.metrics.Statistics;

/**
 * How long a classifier takes from one prepared image to its ten probabilities.
 *
 * @param millisP50 median of the calls
 * @param millisP99 99th percentile of the calls
 * @param calls     how many were timed, after a warm-up
 * @param engine    id of what computed
 */
public record Latency(double millisP50, double millisP99, int calls, String engine) {

    /** @param millis one duration a call, in any order; at least one */
    public static Latency of(double[] millis, String engine) {
        return new Latency(Statistics.median(millis), Statistics.quantile(millis, 0.99), millis.length, engine);
    }
}
