package org.digitlab.pictures.image;

import java.util.stream.IntStream;

/** Makes pictures small enough to process: each pixel becomes the average of a square, which also reduces noise. */
final class Downsampling {

    /** Approximate number of pixels of the result: enough for a sheet full of digits. */
    private static final double TARGET_PIXELS = 2_000_000;

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

    static ArgbImage of(PixelRows rows) {
        Downsampling downsampling = new Downsampling(rows, factor(rows.width(), rows.height()));
        IntStream.range(0, downsampling.result.height()).parallel().forEach(downsampling::row);
        return downsampling.result;
    }

    /** Returns the factor by which a picture of the given size is downsampled in each direction. */
    static int factor(int width, int height) {
        long factor = Math.round(Math.sqrt((double) width * height / TARGET_PIXELS));
        return (int) Math.max(1, Math.min(factor, Math.min(width, height)));
    }

    private void row(int y) {
        int width = result.width();
        int[] source = new int[rows.width()];
        if (factor == 1) {
            rows.reader().accept(source, y);
            System.arraycopy(source, 0, result.argb(), y * width, width);
            return;
        }
        int[] sums = new int[4 * width];
        for (int inside = 0; inside < factor; inside++) {
            rows.reader().accept(source, y * factor + inside);
            add(source, sums);
        }
        for (int x = 0; x < width; x++) {
            result.argb()[y * width + x] = mean(sums, 4 * x);
        }
    }

    /** Colours are weighted by their alpha, since transparent pixels have no visible colour. */
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
