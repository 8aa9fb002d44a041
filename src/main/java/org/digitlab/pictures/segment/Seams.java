package org.digitlab.pictures.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The cheapest seams through a glyph from its top to each column of its bottom, moving at most one column a row. */
final class Seams {

    private final int left;
    private final int width;
    private final int height;
    private final float[] cost;
    /** The column of the seam one row above, relative to the pixel: -1, 0 or 1. */
    private final byte[] from;

    /** @param slant the cost of a step to the side; a pixel of ink costs 1 */
    Seams(ConnectedComponents components, Glyph glyph, float slant) {
        Box box = glyph.box();
        left = box.left();
        width = box.width();
        height = box.height();
        cost = new float[width * height];
        from = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float ink = components.owns(glyph, left + x, box.top() + y) ? 1 : 0;
                cost[y * width + x] = ink + (y == 0 ? 0 : above(x, y, slant));
            }
        }
    }

    private float above(int x, int y, float slant) {
        float lowest = cost[(y - 1) * width + x];
        for (int side = -1; side <= 1; side += 2) {
            if (x + side >= 0 && x + side < width && cost[(y - 1) * width + x + side] + slant < lowest) {
                lowest = cost[(y - 1) * width + x + side] + slant;
                from[y * width + x] = (byte) side;
            }
        }
        return lowest;
    }

    /**
     * Returns the columns of the glyph's bottom row in which seams end, the cheapest first.
     *
     * @param distance the minimum distance between two seams and from a seam to either side, in pixels
     * @param maxCost  the maximum cost of a seam
     */
    List<Integer> cheapest(int distance, double maxCost) {
        List<Integer> ends = new ArrayList<>();
        IntStream.range(distance, width - distance).filter(end -> cost(end) <= maxCost).boxed()
                .sorted(Comparator.comparingDouble(this::cost))
                .filter(end -> ends.stream().allMatch(other -> Math.abs(other - end) >= distance)).forEach(ends::add);
        return ends;
    }

    private double cost(int end) {
        return cost[(height - 1) * width + end];
    }

    /** Returns the picture's column in each row of the glyph for the seam that ends in column {@code end}. */
    int[] seam(int end) {
        int[] seam = new int[height];
        int x = end;
        for (int y = height - 1; y >= 0; y--) {
            seam[y] = left + x;
            x += from[y * width + x];
        }
        return seam;
    }

    /**
     * All pixels on one side of a seam.
     *
     * @param top     the row in which the seam starts
     * @param columns the seam's column in each row from {@code top}; the pixel in this column is on the right side
     * @param left    whether this is the left side
     */
    record Side(int top, int[] columns, boolean left) {

        boolean contains(int x, int y) {
            int row = y - top;
            return row >= 0 && row < columns.length && x < columns[row] == left;
        }
    }
}
