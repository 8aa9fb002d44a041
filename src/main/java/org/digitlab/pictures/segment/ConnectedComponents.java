package org.digitlab.pictures.segment;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.digitlab.pictures.binarize.Binarization;

/** Labels the connected components of a picture's ink; pixels that touch at a corner are connected. */
public final class ConnectedComponents {

    final int width;
    final int height;
    /** The component's label for each pixel, from 1; 0 where there is no ink. */
    private final int[] labels;
    private final float[] contrast;

    private ConnectedComponents(Binarization binarization) {
        width = binarization.width;
        height = binarization.height;
        contrast = binarization.contrast;
        labels = new int[width * height];
    }

    /**
     * Labels the ink of a mask and adds a glyph for each component.
     *
     * @param ink          row by row, as large as {@code binarization}
     * @param binarization supplies the size and the contrast
     * @param found        receives the components
     */
    public static ConnectedComponents of(boolean[] ink, Binarization binarization, List<Glyph> found) {
        ConnectedComponents components = new ConnectedComponents(binarization);
        FloodFill fill = components.new FloodFill(ink);
        int label = 0;
        for (int i = 0; i < ink.length; i++) {
            if (ink[i] && components.labels[i] == 0) {
                found.add(fill.from(i, ++label));
            }
        }
        return components;
    }

    /** Returns a pixel's label; 0 where there is no ink and outside of the picture. */
    int label(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? 0 : labels[y * width + x];
    }

    boolean owns(Glyph glyph, int x, int y) {
        int label = label(x, y);
        return label != 0 && glyph.contains(label, x, y);
    }

    /** Returns the part of a glyph that lies on one side of a seam. */
    Glyph part(Glyph glyph, Seams.Side side) {
        Glyph.Builder part = new Glyph.Builder();
        Box box = glyph.box();
        for (int y = box.top(); y < box.bottom(); y++) {
            for (int x = box.left(); x < box.right(); x++) {
                if (side.contains(x, y) && owns(glyph, x, y)) {
                    // All pixels count as outline: this gives a stroke width of 2, which the thresholds were tuned with.
                    part.add(x, y, true, contrast[y * width + x]);
                }
            }
        }
        return part.build(glyph, side);
    }

    /** Returns a mask of the glyph's pixels in an area, row by row; the area may reach beyond the picture. */
    boolean[] mask(Glyph glyph, Box area) {
        boolean[] mask = new boolean[area.width() * area.height()];
        int pixel = 0;
        for (int y = area.top(); y < area.bottom(); y++) {
            for (int x = area.left(); x < area.right(); x++) {
                mask[pixel++] = owns(glyph, x, y);
            }
        }
        return mask;
    }

    /** Returns the glyph's outline within a box, as indices of pixels counted row by row. */
    int[] outline(Glyph glyph, Box inside) {
        int[] outline = new int[glyph.outline()];
        int found = 0;
        Box box = glyph.box();
        for (int y = Math.max(box.top(), inside.top()); y < Math.min(box.bottom(), inside.bottom()); y++) {
            for (int x = Math.max(box.left(), inside.left()); x < Math.min(box.right(), inside.right()); x++) {
                if (owns(glyph, x, y) && isOutline(x, y)) {
                    outline[found++] = y * width + x;
                }
            }
        }
        return Arrays.copyOf(outline, found);
    }

    private boolean isOutline(int x, int y) {
        int label = label(x, y);
        return label(x - 1, y) != label || label(x + 1, y) != label || label(x, y - 1) != label
                || label(x, y + 1) != label;
    }

    private final class FloodFill {

        private final boolean[] ink;
        private int[] stack = new int[1024];

        FloodFill(boolean[] ink) {
            this.ink = ink;
        }

        Glyph from(int start, int label) {
            int size = 0;
            stack[size++] = start;
            labels[start] = label;
            Glyph.Builder glyph = new Glyph.Builder();
            while (size > 0) {
                int pixel = stack[--size];
                int x = pixel % width;
                int y = pixel / width;
                glyph.add(x, y, isEdge(x, y), contrast[pixel]);
                if (size + 8 > stack.length) {
                    stack = Arrays.copyOf(stack, 2 * stack.length);
                }
                size = spread(x, y, label, size);
            }
            return glyph.build(Set.of(label), List.of());
        }

        private int spread(int x, int y, int label, int size) {
            int filled = size;
            for (int row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
                for (int column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
                    int next = row * width + column;
                    if (ink[next] && labels[next] == 0) {
                        labels[next] = label;
                        stack[filled++] = next;
                    }
                }
            }
            return filled;
        }

        private boolean isEdge(int x, int y) {
            int pixel = y * width + x;
            return x == 0 || y == 0 || x == width - 1 || y == height - 1 || !ink[pixel - 1] || !ink[pixel + 1]
                    || !ink[pixel - width] || !ink[pixel + width];
        }
    }
}
