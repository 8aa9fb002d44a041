package org.digitlab.plot.series;

import org.digitlab.metrics.MinMaxSeries;

/**
 * Debiased exponential moving average weighted by distance in x, as in Weights & Biases (time-weighted EMA). One step is
 * a thousandth of the curve's length, so that a strength looks the same for long and short curves and for every x axis.
 * The beginning of a curve is averaged over fewer points, so that the first steep fall stays visible.
 */
public final class Smoothing {

    public static final double OFF = 0;
    public static final double DEFAULT = 0.9;
    public static final double MAX = 0.99;

    private static final double STEPS = 1_000;
    private static final double YOUNG_SHARE = 0.15;

    private Smoothing() {
    }

    /**
     * @param strength 0 (returns {@code curve} itself) to {@value #MAX}
     * @return the same buckets, each with the average up to its end; gaps stay gaps
     */
    public static MinMaxSeries smooth(MinMaxSeries curve, double strength) {
        if (strength <= OFF || curve.size() < 2) {
            return curve;
        }
        double length = curve.lastX(curve.size() - 1) - curve.firstX(0);
        return curve.withValues(new Average(curve, -length / STEPS / Math.log(Math.sqrt(strength)))::next);
    }

    private static final class Average {

        private final MinMaxSeries curve;
        private final double horizon;
        private double lastX = Double.NaN;
        private double sum;
        private double weight;

        /** @param horizon the distance in x after which the weight of a point falls to 1/e */
        Average(MinMaxSeries curve, double horizon) {
            this.curve = curve;
            this.horizon = horizon;
        }

        double next(int bucket) {
            if (curve.isGap(bucket)) {
                return Double.NaN;
            }
            double x = curve.lastX(bucket);
            double kept = Double.isNaN(lastX) || x == lastX ? 1 : kept(x - lastX, x - curve.firstX(0));
            lastX = x;
            sum = sum * kept + curve.mean(bucket) * curve.count(bucket);
            weight = weight * kept + curve.count(bucket);
            return sum / weight;
        }

        private double kept(double distance, double age) {
            return Math.exp(-distance / Math.min(horizon, distance + YOUNG_SHARE * age));
        }
    }
}
