package org.digitlab.plot.series;

import org.digitlab.metrics.MinMaxSeries;

/**
 * The trend of a noisy curve: a debiased exponential moving average that is weighted by distance in x, as in Weights &
 * Biases (where it is called time-weighted). A thousandth of the curve's length counts as one step, so that a strength
 * looks the same for long and short curves and for every kind of x. A young part is averaged over less, so that the first
 * steep fall is not smeared.
 */
public final class Smoothing {

    /** No smoothing. */
    public static final double OFF = 0;
    /** Shows the trend and keeps the bends. */
    public static final double USUAL = 0.9;
    /** The strongest. */
    public static final double MOST = 0.99;

    private static final double STEPS = 1_000;
    private static final double YOUNG_SHARE = 0.15;

    private Smoothing() {
    }

    /**
     * @param strength from 0, which gives {@code curve} itself, to {@value #MOST}
     * @return as many buckets at the same x, each with the average up to it; gaps stay gaps
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

        /** @param horizon the distance in x after which a point counts for 1/e */
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
