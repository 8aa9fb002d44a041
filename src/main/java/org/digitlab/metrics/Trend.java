package org.digitlab.metrics;

/**
 * The debiased exponential moving average of a noisy curve, weighted by distance in x (as in Adam's bias correction:
 * the first value is the first average, not a step away from zero). A young curve is averaged over less, so that its
 * first steep fall is not smeared.
 */
public final class Trend {

    private static final double YOUNG_SHARE = 0.15;

    private final double horizon;
    private double firstX = Double.NaN;
    private double lastX = Double.NaN;
    private double sum;
    private double weight;

    /** @param horizon the distance in x after which a point counts for 1/e; positive */
    public Trend(double horizon) {
        this.horizon = horizon;
    }

    /** Takes the next point and gives the average so far; a y that is not finite gives NaN and changes nothing. */
    public double next(double x, double y) {
        if (!Double.isFinite(y)) {
            return Double.NaN;
        }
        if (weight == 0) {
            firstX = x;
            lastX = x;
        }
        double kept = Math.exp((lastX - x) / Math.min(horizon, 1 + YOUNG_SHARE * (x - firstX)));
        lastX = x;
        sum = sum * kept + y;
        weight = weight * kept + 1;
        return sum / weight;
    }

    public void clear() {
        sum = 0;
        weight = 0;
    }
}
