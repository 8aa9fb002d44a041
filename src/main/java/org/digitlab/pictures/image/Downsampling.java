package org.digitlab.pictures.image;

import java.util.stream.IntStream;

/**
 * Makes pictures small enough to work on: each pixel is the average of a square of others, which quietens noise too.
 */
final class Downsampling {

    /** About as many pixels as a sheet full of digits needs. */
    private static final double WORKING_PIXELS = 2_000_000;

    private final PixelRows rows;
    private final int factor;
    private final ArgbImage result;

    private Downsampling(PixelRows rows, int factor) {
        this.rows = rows;
        this.factor = factor;
        int width = Math.max(1, rows.width() / factor);
        int height = Math.max(1, rows.height() / factor);
        result = new ArgbImage(width, height, new int[width * height]);
    }

    static ArgbImage of(ArgbImage whole) {
        return of(PixelRows.of(whole));
    }

    static ArgbImage of(PixelRows rows) {
        Downsampling reduction = new Downsampling(rows, factor(rows.width(), rows.height()));
        IntStream.range(0, reduction.result.height()).parallel().forEach(reduction::row);
        return reduction.result;
    }

    /** How many times smaller a picture of that size is made, in each direction. */
    static int factor(int width, int height) {
        long factor = Math.round(Math.sqrt((double) width * height / WORKING_PIXELS));
        return (int) Math.max(1, Math.min(factor, Math.min(width, height)));
    }

    private void row(int y) {
        int width = result.width();
        int[] source = new int[rows.width()];
        if (factor == 1) {
            rows.read(y, source);
            System.arraycopy(source, 0, result.argb(), y * width, width);
            return;
        }
        int[] sums = new int[4 * width];
        for (int inside = 0; inside < factor; inside++) {
            rows.read(y * factor + inside, source);
            add(source, sums);
        }
        for (int x = 0; x < width; x++) {
            result.argb()[y * width + x] = mean(sums, 4 * x);
        }
    }

    /** Colours count by their alpha: what cannot be seen has none. */
    private void add(int[] source, int[] sums) {
        int at = 0;
        for (int to = 0; to < sums.length; to += 4) {
            for (int inside = 0; inside < factor; inside++) {
                int argb = source[at++];
                int alpha = argb >>> 24;
                sums[to] += alpha;
                sums[to + 1] += alpha * (argb >> 16 & 0xFF);
                sums[to + 2] += alpha * (argb >> 8 & 0xFF);
                sums[to + 3] += alpha * (argb & 0xFF);
            }
        }
    }

    private int mean(int[] sums, int at) {
        int alpha = sums[at];
        if (alpha == 0) {
            return 0;
        }
        return alpha / (factor * factor) << 24 | sums[at + 1] / alpha << 16 | sums[at + 2] / alpha << 8
                | sums[at + 3] / alpha;
    }
}
