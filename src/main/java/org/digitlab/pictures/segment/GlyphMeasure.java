package org.digitlab.pictures.segment;

import java.util.Set;

/** Collects the pixels of a glyph. */
public final class GlyphMeasure {

    private final int label;
    private int left = Integer.MAX_VALUE;
    private int top = Integer.MAX_VALUE;
    private int right;
    private int bottom;
    private int area;
    private int outline;
    private double contrast;

    public GlyphMeasure(int label) {
        this.label = label;
    }

    public void add(int x, int y, boolean edge, float strength) {
        left = Math.min(left, x);
        top = Math.min(top, y);
        right = Math.max(right, x + 1);
        bottom = Math.max(bottom, y + 1);
        area++;
        contrast += strength;
        outline += edge ? 1 : 0;
    }

    int label() {
        return label;
    }

    public Glyph glyph() {
        return new Glyph(Set.of(label), new Box(left, top, right, bottom), area, outline, contrast / area);
    }
}
