package org.digitlab.plot.series;

import org.digitlab.metrics.MinMaxSeries;

/** Linear interpolation between the points of a curve. */
public final class Interpolation {

    private Interpolation() {
    }

    /** Returns the interpolated value at {@code x}; NaN outside the curve and next to a gap. */
    public static double at(MinMaxSeries curve, double x) {
        int before = curve.indexEndingBy(x);
        if (before < 0) {
            return Double.NaN;
        }
        double left = curve.last(before);
        if (curve.lastX(before) == x) {
            return left;
        }
        if (before + 1 == curve.size()) {
            return Double.NaN;
        }
        double share = (x - curve.lastX(before)) / (curve.lastX(before + 1) - curve.lastX(before));
        return left + share * (curve.last(before + 1) - left);
    }
}
