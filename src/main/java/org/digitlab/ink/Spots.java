package org.digitlab.ink;

import java.util.ArrayList;
import java.util.List;

/** Connected patches of ink; pixels that touch at a corner are connected. */
final class Spots {

    /** A spot smaller than this share of the largest one is dust. */
    private static final double DUST = 0.02;

    private final boolean[] ink;
    private final int width;
    private final int[] spotOf;
    private final int[] stack;
    private final List<Integer> sizes = new ArrayList<>(List.of(0));
    private int largest;

    private Spots(boolean[] ink, int width) {
        this.ink = ink;
        this.width = width;
        spotOf = new int[ink.length];
        stack = new int[ink.length];
    }

    static Spots of(boolean[] ink, int width, int height) {
        Spots spots = new Spots(ink, width);
        for (int i = 0; i < width * height; i++) {
            if (ink[i] && spots.spotOf[i] == 0) {
                int size = spots.fill(i);
                spots.sizes.add(size);
                spots.largest = Math.max(spots.largest, size);
            }
        }
        return spots;
    }

    boolean isDust(int pixel) {
        return spotOf[pixel] > 0 && sizes.get(spotOf[pixel]) < DUST * largest;
    }

    private int fill(int start) {
        int spot = sizes.size();
        int filled = 0;
        int waiting = 0;
        stack[waiting++] = start;
        spotOf[start] = spot;
        while (waiting > 0) {
            int pixel = stack[--waiting];
            filled++;
            for (int row = pixel / width - 1; row <= pixel / width + 1; row++) {
                for (int column = pixel % width - 1; column <= pixel % width + 1; column++) {
                    int next = row * width + column;
                    boolean inside = column >= 0 && column < width && next >= 0 && next < ink.length;
                    if (inside && ink[next] && spotOf[next] == 0) {
                        spotOf[next] = spot;
                        stack[waiting++] = next;
                    }
                }
            }
        }
        return filled;
    }
}
