package org.digitlab.pictures.binarize;

/** A fine histogram of values from 0 to 255, which gives their quantiles without sorting. */
public final class Histogram {

    private static final int BINS_PER_UNIT = 32;

    private final int[] counts = new int[256 * BINS_PER_UNIT];
    private int total;

    public void add(float value) {
        counts[Math.max(0, Math.min(counts.length - 1, Math.round(value * BINS_PER_UNIT)))]++;
        total++;
    }

    /** Returns the value below which the given fraction of the values lies, 0 to 1; 0 if there are no values. */
    public float quantile(double fraction) {
        long below = 0;
        int bin = 0;
        while (bin < counts.length - 1 && below + counts[bin] <= fraction * (total - 1)) {
            below += counts[bin++];
        }
        return total == 0 ? 0 : (float) bin / BINS_PER_UNIT;
    }
}
