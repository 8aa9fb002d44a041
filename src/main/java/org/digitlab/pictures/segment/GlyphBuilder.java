package org.digitlab.pictures.segment;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Measures the pixels of a glyph. */
final class GlyphBuilder {

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

    Glyph build(Set<Integer> labels, List<SeamSide> sides) {
        return new Glyph(labels, sides, new Box(left, top, right, bottom), area, outline, contrast / area);
    }

    /** Builds the part of {@code whole} on one side of a seam. */
    Glyph build(Glyph whole, SeamSide side) {
        return build(whole.labels(), Stream.concat(whole.sides().stream(), Stream.of(side)).toList());
    }
}
