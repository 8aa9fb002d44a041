package org.digitlab.pictures.segment;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Tells writing from what else lies on a sheet: dust, its border, stains and shadows, leftovers of lines. */
public final class GlyphFilter {

    private static final double LARGEST = 2;
    private static final double LEAST = 0.06;
    private static final int MIN_PIXELS = 3;
    private static final double SLENDER = 6;
    private static final int MIN_VISIBLE = 8;
    private static final int VISIBLE_PART = 100;
    /** A stain is fainter than writing, and broader than its strokes or cut by the picture's edge. */
    private static final double FAINT = 0.65;
    private static final double BROAD = 1.4;
    /** What is left of a printed line is thinner than strokes, and fainter. */
    private static final double THIN = 0.45;
    private static final double PALE = 0.6;

    private final int width;
    private final int height;
    private final List<Glyph> glyphs;
    private final boolean anyFree;
    private final int digitHeight;
    private final double strength;
    private final double stroke;

    /** @param glyphs all ink of a picture of that size */
    public GlyphFilter(List<Glyph> glyphs, int width, int height) {
        this.glyphs = glyphs;
        this.width = width;
        this.height = height;
        anyFree = glyphs.stream().anyMatch(glyph -> isFree(glyph) && isVisible(glyph));
        digitHeight = (int) usual(Glyph::height);
        strength = usual(Glyph::strength);
        stroke = usual(Glyph::strokeWidth);
    }

    /** How tall digits are here; 0 if there is no ink. */
    public int digitHeight() {
        return digitHeight;
    }

    /** Writing, with its dots and splinters, without what is certainly none. */
    public List<Glyph> writing() {
        return glyphs.stream().filter(this::isWriting).toList();
    }

    /**
     * The median over all that is written, by the length of its outline. If some lies free, what touches the picture's
     * edge does not count.
     */
    private double usual(ToDoubleFunction<Glyph> measure) {
        List<Glyph> counted = glyphs.stream().filter(glyph -> !anyFree || isFree(glyph))
                .sorted(Comparator.comparingDouble(measure)).toList();
        long total = counted.stream().mapToLong(Glyph::outline).sum();
        long below = 0;
        for (Glyph glyph : counted) {
            below += glyph.outline();
            if (2 * below >= total) {
                return measure.applyAsDouble(glyph);
            }
        }
        return 0;
    }

    private boolean isWriting(Glyph glyph) {
        Box box = glyph.box();
        boolean dust = box.longerSide() < Math.max(MIN_PIXELS, LEAST * digitHeight);
        boolean line = box.width() > SLENDER * box.height() && box.width() > LARGEST * digitHeight;
        boolean cut = !isFree(glyph) && anyFree && !isLikeDigit(box);
        boolean stain = glyph.strength() < FAINT * strength
                && (glyph.strokeWidth() > BROAD * stroke || !isFree(glyph));
        boolean print = glyph.strength() < PALE * strength && glyph.strokeWidth() < THIN * stroke;
        return !dust && !line && !cut && !stain && !print;
    }

    private boolean isLikeDigit(Box box) {
        return box.height() <= LARGEST * digitHeight && 2 * box.height() >= digitHeight
                && box.width() <= LARGEST * digitHeight;
    }

    private boolean isFree(Glyph glyph) {
        return !glyph.touchesBorder(width, height);
    }

    /** A speck alone on a page does not make what touches the edge a border. */
    private boolean isVisible(Glyph glyph) {
        return glyph.height() >= Math.max(MIN_VISIBLE, Math.max(width, height) / VISIBLE_PART);
    }
}
