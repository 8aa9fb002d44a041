package org.digitlab.pictures.segment;

import java.util.Arrays;
import java.util.List;
import org.digitlab.pictures.binarize.Binarization;

/** Which connected patch of ink each pixel belongs to; pixels that touch at a corner are connected. */
public final class ConnectedComponents {

    final int width;
    final int height;
    /** 0 where there is no ink. */
    public final int[] of;
    private final float[] contrast;
    private int count;

    private ConnectedComponents(Binarization map) {
        width = map.width;
        height = map.height;
        contrast = map.contrast;
        of = new int[width * height];
    }

    /**
     * Labels the ink of a mask.
     *
     * @param map   of which the mask is a part
     * @param found takes the patches
     */
    public static ConnectedComponents of(boolean[] ink, Binarization map, List<Glyph> found) {
        ConnectedComponents labels = new ConnectedComponents(map);
        Fill fill = labels.new Fill(ink);
        for (int i = 0; i < ink.length; i++) {
            if (ink[i] && labels.of[i] == 0) {
                found.add(fill.from(i));
            }
        }
        return labels;
    }

    int at(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? 0 : of[y * width + x];
    }

    /** A label that no pixel has yet. */
    int next() {
        return ++count;
    }

    /** Counts a pixel to a glyph and gives it its label. */
    void give(int x, int y, GlyphMeasure glyph) {
        glyph.add(x, y, isOutline(x, y), contrast[y * width + x]);
        of[y * width + x] = glyph.label();
    }

    private boolean isOutline(int x, int y) {
        int label = at(x, y);
        return at(x - 1, y) != label || at(x + 1, y) != label || at(x, y - 1) != label || at(x, y + 1) != label;
    }

    /** Which pixels of an area, row by row, are the glyph's; it may reach beyond the picture. */
    boolean[] mask(Glyph glyph, Box area) {
        boolean[] mask = new boolean[area.width() * area.height()];
        int pixel = 0;
        for (int y = area.top(); y < area.bottom(); y++) {
            for (int x = area.left(); x < area.right(); x++) {
                mask[pixel++] = glyph.owns(at(x, y));
            }
        }
        return mask;
    }

    /** The glyph's pixels in a box that have others around them, as positions in {@link #of}. */
    int[] outline(Glyph glyph, Box inside) {
        int[] outline = new int[glyph.outline()];
        int found = 0;
        Box box = glyph.box();
        for (int y = Math.max(box.top(), inside.top()); y < Math.min(box.bottom(), inside.bottom()); y++) {
            for (int x = Math.max(box.left(), inside.left()); x < Math.min(box.right(), inside.right()); x++) {
                if (glyph.owns(at(x, y)) && isOutline(x, y)) {
                    outline[found++] = y * width + x;
                }
            }
        }
        return Arrays.copyOf(outline, found);
    }

    /** Fills one patch after another. */
    private final class Fill {

        private final boolean[] ink;
        private int[] waiting = new int[1024];

        Fill(boolean[] ink) {
            this.ink = ink;
        }

        Glyph from(int start) {
            int label = next();
            int size = 0;
            waiting[size++] = start;
            of[start] = label;
            GlyphMeasure measure = new GlyphMeasure(label);
            while (size > 0) {
                int pixel = waiting[--size];
                int x = pixel % width;
                int y = pixel / width;
                measure.add(x, y, isEdge(x, y), contrast[pixel]);
                if (size + 8 > waiting.length) {
                    waiting = Arrays.copyOf(waiting, 2 * waiting.length);
                }
                size = spread(x, y, label, size);
            }
            return measure.glyph();
        }

        private int spread(int x, int y, int label, int size) {
            int filled = size;
            for (int row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
                for (int column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
                    int next = row * width + column;
                    if (ink[next] && of[next] == 0) {
                        of[next] = label;
                        waiting[filled++] = next;
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
