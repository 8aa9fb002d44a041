package org.digitlab.metrics;

import java.util.Arrays;

/** Order statistics of measurements. */
public final class Statistics {

    private Statistics() {
    }

    public static double median(double[] values) {
        return quantile(values, 0.5);
    }

    /**
     * The smallest value that at least {@code part} of all values do not exceed; for the median of an even number the
     * lower of the middle two.
     *
     * @param values at least one, in any order
     * @param part   above 0 and at most 1
     */
    public static double quantile(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)];
    }
}
