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
     * The value below which a part of all values lies, interpolated linearly between the two values around it, at
     * position {@code (n − 1) part} of the sorted values counted from 0 (Hyndman and Fan 1996, type 7: what R and NumPy
     * do unless told otherwise).
     *
     * @param values at least one, in any order
     * @param part   0 to 1
     */
    public static double quantile(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double position = (sorted.length - 1) * part;
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
