package org.digitlab.pictures.binarize;

/** Measures the width of the strokes of a mask. */
final class StrokeWidth {

    private final boolean[] ink;
    private final int width;
    private final int height;
    private final int[] narrowest;

    private StrokeWidth(boolean[] ink, int width, int height) {
        this.ink = ink;
        this.width = width;
        this.height = height;
        narrowest = new int[ink.length];
    }

    /**
     * Returns the median width over the length of all strokes, in pixels; 1 if there are none. The width at a pixel is
     * the shorter of the runs of ink through the pixel along its row and its column. Wide areas such as shadows count
     * little.
     */
    static int of(boolean[] ink, int width, int height) {
        StrokeWidth strokes = new StrokeWidth(ink, width, height);
        for (int y = 0; y < height; y++) {
            strokes.runs(y * width, 1, width);
        }
        for (int x = 0; x < width; x++) {
            strokes.runs(x, width, height);
        }
        return strokes.median();
    }

    private void runs(int from, int step, int length) {
        int start = 0;
        for (int i = 0; i <= length; i++) {
            if (i == length || !ink[from + i * step]) {
                for (int inside = start; inside < i; inside++) {
                    int at = from + inside * step;
                    narrowest[at] = narrowest[at] == 0 ? i - start : Math.min(narrowest[at], i - start);
                }
                start = i + 1;
            }
        }
    }

    /** Weights each width by the strokes' length, which is their area divided by the width. */
    private int median() {
        double[] lengths = new double[Math.max(width, height) + 1];
        double total = 0;
        for (int run : narrowest) {
            if (run > 0) {
                lengths[run] += 1.0 / run;
                total += 1.0 / run;
            }
        }
        double below = 0;
        for (int run = 1; run < lengths.length; run++) {
            below += lengths[run];
            if (below >= total / 2) {
                return run;
            }
        }
        return 1;
    }
}
