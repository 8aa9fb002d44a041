package org.digitlab.pictures.binarize;

/** Counts values of 0 to 255, so finely that their quantiles are found without sorting them. */
public final class Histogram {

    /** Of a value of 1. */
    private static final int PARTS = 32;

    private final int[] counts = new int[256 * PARTS];
    private int total;

    public void add(float value) {
        counts[Math.max(0, Math.min(counts.length - 1, Math.round(value * PARTS)))]++;
        total++;
    }

    /** The value that this part of all values does not exceed, 0 to 1; 0 if there are none. */
    public float quantile(double part) {
        long below = 0;
        int bin = 0;
        while (bin < counts.length - 1 && below + counts[bin] <= part * (total - 1)) {
            below += counts[bin++];
        }
        return total == 0 ? 0 : (float) bin / PARTS;
    }
}
