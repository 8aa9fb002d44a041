package org.digitlab.pictures.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The cheapest paths through a glyph from its top to each column of its bottom; one column a row at most. */
final class Seams {

    private final int width;
    private final int height;
    private final float[] cost;
    /** How many columns to the side the path was one row above: -1, 0 or 1. */
    private final byte[] from;

    /** @param slant what a step to the side costs; a pixel of ink costs 1 */
    Seams(ConnectedComponents labels, Glyph glyph, float slant) {
        Box box = glyph.box();
        width = box.width();
        height = box.height();
        cost = new float[width * height];
        from = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float ink = glyph.owns(labels.at(box.left() + x, box.top() + y)) ? 1 : 0;
                cost[y * width + x] = ink + (y == 0 ? 0 : above(x, y, slant));
            }
        }
    }

    private float above(int x, int y, float slant) {
        float least = cost[(y - 1) * width + x];
        for (int side = -1; side <= 1; side += 2) {
            if (x + side >= 0 && x + side < width && cost[(y - 1) * width + x + side] + slant < least) {
                least = cost[(y - 1) * width + x + side] + slant;
                from[y * width + x] = (byte) side;
            }
        }
        return least;
    }

    /**
     * The columns of the bottom where seams end, the cheapest first.
     *
     * @param apart how far they keep from one another and from both sides
     * @param most  what they cost at most
     */
    List<Integer> cheapest(int apart, double most) {
        List<Integer> ends = new ArrayList<>();
        IntStream.range(apart, width - apart).filter(end -> cost(end) <= most).boxed()
                .sorted(Comparator.comparingDouble(this::cost))
                .filter(end -> ends.stream().allMatch(other -> Math.abs(other - end) >= apart)).forEach(ends::add);
        return ends;
    }

    private double cost(int end) {
        return cost[(height - 1) * width + end];
    }

    /** The column of each row. */
    int[] seam(int end) {
        int[] seam = new int[height];
        int x = end;
        for (int y = height - 1; y >= 0; y--) {
            seam[y] = x;
            x += from[y * width + x];
        }
        return seam;
    }
}
