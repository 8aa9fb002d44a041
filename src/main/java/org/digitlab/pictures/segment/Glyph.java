package org.digitlab.pictures.segment;

import java.util.HashSet;
import java.util.Set;

/**
 * A patch of ink, or several that belong together.
 *
 * @param labels  of its patches
 * @param area    in pixels
 * @param outline how many of them lie at an edge
 * @param strength the mean of their contrast, 0 to 255
 */
public record Glyph(Set<Integer> labels, Box box, int area, int outline, double strength) {

    boolean owns(int label) {
        return label != 0 && labels.contains(label);
    }

    /** In pixels: each stroke has two edges. */
    double strokeWidth() {
        return Math.max(1, 2.0 * area / outline);
    }

    public int height() {
        return box.height();
    }

    Glyph joined(Glyph other) {
        Set<Integer> all = new HashSet<>(labels);
        all.addAll(other.labels);
        return new Glyph(all, box.union(other.box), area + other.area, outline + other.outline,
                (area * strength + other.area * other.strength) / (area + other.area));
    }

    boolean touchesBorder(int width, int height) {
        return box.left() == 0 || box.top() == 0 || box.right() == width || box.bottom() == height;
    }
}
