package org.digitlab.pictures.binarize;

/** Measures the width of the strokes of a mask. */
final class StrokeWidth {

    private StrokeWidth() {
    }

    /**
     * Returns the median width over the length of all strokes, in pixels; 1 if there are none. The width at a pixel is
     * the shorter of the runs of ink through the pixel along its row and its column. Wide areas such as shadows count
     * little.
     */
    static int of(boolean[] ink, int width, int height) {
        int[] narrowest = new int[ink.length];
        for (int y = 0; y < height; y++) {
            runs(ink, y * width, 1, width, narrowest);
        }
        for (int x = 0; x < width; x++) {
            runs(ink, x, width, height, narrowest);
        }
        return median(narrowest, Math.max(width, height));
    }

    private static void runs(boolean[] ink, int from, int step, int length, int[] narrowest) {
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
    private static int median(int[] narrowest, int longest) {
        double[] lengths = new double[longest + 1];
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
