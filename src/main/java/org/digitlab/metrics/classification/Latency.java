package org.digitlab.metrics.classification;

import org.digitlab.metrics.Statistics;

/**
 * The time of a classifier from one prepared image to its ten probabilities.
 *
 * @param millisP50 median in milliseconds
 * @param millisP99 99th percentile in milliseconds
 * @param calls     number of measured calls, after a warm-up
 * @param engine    id of the engine
 */
public record Latency(double millisP50, double millisP99, int calls, String engine) {

    /** @param millis duration of each call in any order, at least one */
    public static Latency of(double[] millis, String engine) {
        return new Latency(Statistics.median(millis), Statistics.quantile(millis, 0.99), millis.length, engine);
    }
}
