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
     * Returns a quantile: the value at position {@code (n − 1) fraction} of the sorted values, counted from 0 and
     * interpolated linearly between its neighbours (Hyndman and Fan 1996, type 7, the default of R and NumPy).
     *
     * @param values   at least one value, in any order
     * @param fraction 0 to 1
     */
    public static double quantile(double[] values, double fraction) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double position = (sorted.length - 1) * fraction;
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
