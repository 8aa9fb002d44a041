package org.digitlab.pictures.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Splits digits that touch, along the seam from top to bottom that crosses the least ink (as in seam carving).
 *
 * <p>A digit is rarely wider than tall. A glyph that is nearly as wide as tall is split only if it does not look like a
 * digit, and only where a single stroke connects two pieces as tall as digits; a wider glyph may be split through more
 * ink.
 *
 * @param confidence how confident a classifier is that a glyph is one digit, 0 to 1
 */
public record TouchingDigits(ConnectedComponents components, int digitHeight, ToDoubleFunction<Glyph> confidence) {

    /** Ratios of width to height from which a glyph may be, probably is, and certainly is more than one digit. */
    private static final double MAYBE_WIDE = 0.8;
    private static final double WIDE = 1.15;
    private static final double SURELY_WIDE = 1.4;
    /** Maximum cost of a seam, in stroke widths. */
    private static final double ONE_STROKE = 1.8;
    private static final double FEW_STROKES = 5;
    /** Minimum height of both sides, as a fraction of a digit's height. */
    private static final double MIN_HEIGHT = 0.62;
    /** The cost of a seam's step to the side, in pixels of ink. */
    private static final float SLANT = 0.3f;
    /** The confidence from which a glyph is accepted as one digit. */
    private static final double SURE = 0.9;
    private static final double UNKNOWN = 0.5;
    private static final int MAX_TRIES = 10;

    /** Returns the digits that a glyph consists of, from left to right; the glyph itself if it is one digit. */
    public List<Glyph> split(Glyph glyph) {
        double ratio = ratio(glyph);
        boolean one = ratio < MAYBE_WIDE || ratio < SURELY_WIDE && confidence.applyAsDouble(glyph) >= SURE;
        Split best = one ? null : best(glyph, ratio);
        if (best == null) {
            return List.of(glyph);
        }
        List<Glyph> digits = new ArrayList<>(split(best.left));
        digits.addAll(split(best.right));
        return digits;
    }

    private record Split(Glyph left, Glyph right) {
    }

    /** Returns the split along one of the cheapest seams whose sides look most like digits; null if there is none. */
    private Split best(Glyph glyph, double ratio) {
        double stroke = glyph.strokeWidth();
        Seams seams = new Seams(components, glyph, SLANT);
        double maxCost = (ratio > WIDE ? FEW_STROKES : ONE_STROKE) * stroke;
        List<int[]> tried = seams.cheapest((int) Math.ceil(stroke), maxCost).stream().map(seams::seam)
                .filter(seam -> isTall(glyph, seam)).limit(MAX_TRIES).toList();
        Split best = null;
        double highest = -1;
        for (int[] seam : tried) {
            Split split = new Split(components.part(glyph, new Seams.Side(glyph.box().top(), seam, true)),
                    components.part(glyph, new Seams.Side(glyph.box().top(), seam, false)));
            double confident = Math.min(confidence(split.left), confidence(split.right));
            if (confident > highest) {
                highest = confident;
                best = split;
            }
        }
        return best;
    }

    /** Certainly wide glyphs are neutral: they are split again. */
    private double confidence(Glyph glyph) {
        return ratio(glyph) >= SURELY_WIDE ? UNKNOWN : confidence.applyAsDouble(glyph);
    }

    private double ratio(Glyph glyph) {
        return (double) glyph.box().width() / Math.max(digitHeight, glyph.height());
    }

    /** Whether both sides of a seam are as tall as digits. */
    private boolean isTall(Glyph glyph, int[] seam) {
        double tall = MIN_HEIGHT * Math.min(digitHeight, glyph.height());
        return height(glyph, seam, true) >= tall && height(glyph, seam, false) >= tall;
    }

    private int height(Glyph glyph, int[] seam, boolean left) {
        Box box = glyph.box();
        int first = -1;
        int last = -2;
        for (int y = 0; y < box.height(); y++) {
            int from = left ? box.left() : seam[y];
            int to = left ? seam[y] : box.right();
            for (int x = from; x < to; x++) {
                if (components.owns(glyph, x, box.top() + y)) {
                    first = first < 0 ? y : first;
                    last = y;
                    break;
                }
            }
        }
        return last - first + 1;
    }
}
