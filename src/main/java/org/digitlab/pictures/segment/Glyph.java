package org.digitlab.pictures.segment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Ink that belongs together: one or several connected components, or a part of them between seams.
 *
 * @param labels   the labels of its components
 * @param sides    the sides of seams within which its pixels lie; empty for whole components
 * @param area     number of pixels
 * @param outline  number of pixels at an edge
 * @param strength mean contrast of the pixels, 0 to 255
 */
public record Glyph(Set<Integer> labels, List<Seams.Side> sides, Box box, int area, int outline, double strength) {

    /** Whether a pixel belongs to the glyph, given the label of the pixel's component. */
    boolean contains(int label, int x, int y) {
        return labels.contains(label) && sides.stream().allMatch(side -> side.contains(x, y));
    }

    /** Returns the mean stroke width in pixels, at least 1: each stroke has two edges. */
    double strokeWidth() {
        return Math.max(1, 2.0 * area / outline);
    }

    public int height() {
        return box.height();
    }

    /** Merges two glyphs of whole components. */
    Glyph merged(Glyph other) {
        Set<Integer> all = new HashSet<>(labels);
        all.addAll(other.labels);
        return new Glyph(all, List.of(), box.union(other.box), area + other.area, outline + other.outline,
                (area * strength + other.area * other.strength) / (area + other.area));
    }

    boolean touchesBorder(int width, int height) {
        return box.left() == 0 || box.top() == 0 || box.right() == width || box.bottom() == height;
    }

    /** Measures the pixels of a glyph. */
    static final class Builder {
        private int left = Integer.MAX_VALUE;
        private int top = Integer.MAX_VALUE;
        private int right;
        private int bottom;
        private int area;
        private int outline;
        private double contrast;

        void add(int x, int y, boolean edge, float strength) {
            left = Math.min(left, x);
            top = Math.min(top, y);
            right = Math.max(right, x + 1);
            bottom = Math.max(bottom, y + 1);
            area++;
            contrast += strength;
            outline += edge ? 1 : 0;
        }

        Glyph build(Set<Integer> labels, List<Seams.Side> sides) {
            return new Glyph(labels, sides, new Box(left, top, right, bottom), area, outline, contrast / area);
        }

        /** Builds the part of {@code whole} on one side of a seam. */
        Glyph build(Glyph whole, Seams.Side side) {
            return build(whole.labels(), Stream.concat(whole.sides().stream(), Stream.of(side)).toList());
        }
    }
}
