package org.digitlab.plot.series;

import java.util.Collection;
import org.digitlab.metrics.MinMaxSeries;

/** Search for the measured points that a crosshair snaps to. */
public final class Snap {

    private Snap() {
    }

    /** Returns the measured x nearest to {@code x}; NaN if there is none. */
    public static double nearest(Collection<MinMaxSeries> curves, double x) {
        double best = Double.NaN;
        for (MinMaxSeries curve : curves) {
            int before = curve.indexEndingBy(x);
            best = nearer(x, best, before < 0 ? Double.NaN : curve.lastX(before));
            best = nearer(x, best, before + 1 < curve.size() ? curve.lastX(before + 1) : Double.NaN);
        }
        return best;
    }

    /** Returns the next measured x to the right or left; {@code x} itself at the end. */
    public static double next(Collection<MinMaxSeries> curves, double x, boolean right) {
        double best = Double.NaN;
        for (MinMaxSeries curve : curves) {
            int index = right ? curve.indexEndingBy(x) + 1 : curve.indexEndingFrom(x) - 1;
            boolean exists = index >= 0 && index < curve.size();
            best = nearer(x, best, exists ? curve.lastX(index) : Double.NaN);
        }
        return Double.isNaN(best) ? x : best;
    }

    /** Returns the index of the latest bucket that ends at or before {@code x}; -1 if there is none or a gap. */
    public static int known(MinMaxSeries curve, double x, double reach) {
        int bucket = curve.indexEndingBy(x);
        boolean usable = bucket >= 0 && !curve.isGap(bucket) && x - curve.lastX(curve.size() - 1) <= reach;
        return usable ? bucket : -1;
    }

    private static double nearer(double x, double a, double b) {
        return Double.isNaN(a) || Math.abs(b - x) < Math.abs(a - x) ? b : a;
    }
}
