package org.digitlab.pictures.segment;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Separates writing from dust, the border of the sheet, stains, shadows and remains of printed lines. */
public final class GlyphFilter {

    /** The minimum and maximum size, as a fraction of the digits' height. */
    private static final double MIN_SIZE = 0.06;
    private static final double MAX_SIZE = 2;
    private static final int MIN_PIXELS = 3;
    /** The ratio of width to height above which a glyph is a line. */
    private static final double SLENDER = 6;
    /** The minimum height of a visible glyph, in pixels and as a divisor of the picture's longer side. */
    private static final int MIN_VISIBLE = 8;
    private static final int VISIBLE_DIVISOR = 100;
    /** A stain is fainter than the median and has broader strokes or touches the picture's edge. */
    private static final double STAIN_STRENGTH = 0.65;
    private static final double STAIN_WIDTH = 1.4;
    /** A remainder of a printed line is fainter and thinner than the median. */
    private static final double LINE_STRENGTH = 0.6;
    private static final double LINE_WIDTH = 0.45;

    private final int width;
    private final int height;
    private final List<Glyph> glyphs;
    private final boolean anyInside;
    private final int digitHeight;
    private final double strength;
    private final double stroke;

    /** @param glyphs all components of a picture's ink */
    public GlyphFilter(List<Glyph> glyphs, int width, int height) {
        this.glyphs = glyphs;
        this.width = width;
        this.height = height;
        anyInside = glyphs.stream().anyMatch(glyph -> isInside(glyph) && isVisible(glyph));
        digitHeight = (int) median(Glyph::height);
        strength = median(Glyph::strength);
        stroke = median(Glyph::strokeWidth);
    }

    /** Returns the median height of digits in pixels; 0 if there is no ink. */
    public int digitHeight() {
        return digitHeight;
    }

    /** Returns the glyphs that may be writing, including dots and splinters. */
    public List<Glyph> writing() {
        return glyphs.stream().filter(this::isWriting).toList();
    }

    /**
     * Returns the median of a measure over all glyphs, weighted by the length of their outlines. Glyphs that touch the
     * picture's edge count only if all visible glyphs do.
     */
    private double median(ToDoubleFunction<Glyph> measure) {
        List<Glyph> counted = glyphs.stream().filter(glyph -> !anyInside || isInside(glyph))
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
        boolean dust = box.longerSide() < Math.max(MIN_PIXELS, MIN_SIZE * digitHeight);
        boolean line = box.width() > SLENDER * box.height() && box.width() > MAX_SIZE * digitHeight;
        boolean cut = !isInside(glyph) && anyInside && !isLikeDigit(box);
        boolean stain = glyph.strength() < STAIN_STRENGTH * strength
                && (glyph.strokeWidth() > STAIN_WIDTH * stroke || !isInside(glyph));
        boolean printed = glyph.strength() < LINE_STRENGTH * strength && glyph.strokeWidth() < LINE_WIDTH * stroke;
        return !dust && !line && !cut && !stain && !printed;
    }

    private boolean isLikeDigit(Box box) {
        return box.height() <= MAX_SIZE * digitHeight && 2 * box.height() >= digitHeight
                && box.width() <= MAX_SIZE * digitHeight;
    }

    private boolean isInside(Glyph glyph) {
        return !glyph.touchesBorder(width, height);
    }

    /** Whether a glyph is large enough that glyphs at the edge may be the border: a lone speck is not. */
    private boolean isVisible(Glyph glyph) {
        return glyph.height() >= Math.max(MIN_VISIBLE, Math.max(width, height) / VISIBLE_DIVISOR);
    }
}
