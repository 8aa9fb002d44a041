package org.digitlab.plot.series;

import org.digitlab.metrics.MinMaxSeries;

/** Reads a curve between its points. */
public final class Interpolation {

    private Interpolation() {
    }

    /** On the straight line between the neighbours of {@code x}; NaN outside of the curve and beside a gap. */
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
