package org.digitlab.pictures.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Parts digits that touch, along the seam from top to bottom that crosses the least ink (as in seam carving).
 *
 * <p>A digit is hardly ever wider than tall. What is nearly so wide is parted only if it does not look like a digit,
 * and only where a single stroke joins two pieces as tall as digits; what is wider, through more.
 */
public final class TouchingDigits {

    private static final double MAYBE_WIDE = 0.8;
    private static final double WIDE = 1.15;
    private static final double SURELY_WIDE = 1.4;
    private static final double ONE_STROKE = 1.8;
    private static final double FEW_STROKES = 5;
    private static final double MIN_HEIGHT = 0.62;
    /** What a seam pays for leaving the upright, in ink pixels a column. */
    private static final float SLANT = 0.3f;
    /** Who is as sure as this of a digit has seen one digit and not two. */
    private static final double SURE = 0.9;
    private static final double UNKNOWN = 0.5;
    private static final int TRIED = 10;

    private final ConnectedComponents labels;
    private final int digitHeight;
    private final ToDoubleFunction<Glyph> confidence;

    /** @param confidence how sure somebody is, 0 to 1, that a glyph is one digit */
    public TouchingDigits(ConnectedComponents labels, int digitHeight, ToDoubleFunction<Glyph> confidence) {
        this.labels = labels;
        this.digitHeight = digitHeight;
        this.confidence = confidence;
    }

    /** The glyph itself, or the digits that it is made of. */
    public List<Glyph> part(Glyph glyph) {
        double ratio = ratio(glyph);
        List<Glyph> parts = new ArrayList<>();
        boolean one = ratio < MAYBE_WIDE || ratio < SURELY_WIDE && confidence.applyAsDouble(glyph) >= SURE;
        Cut cut = one ? null : best(glyph, ratio);
        if (cut == null) {
            parts.add(glyph);
        } else {
            parts.addAll(part(cut.left));
            parts.addAll(part(cut.right));
        }
        return parts;
    }

    private record Cut(Glyph left, Glyph right) {
    }

    /** Of the cheapest cuts the one whose two sides look most like digits; null if there is none. */
    private Cut best(Glyph glyph, double ratio) {
        double stroke = glyph.strokeWidth();
        Seams seams = new Seams(labels, glyph, SLANT);
        double most = (ratio > WIDE ? FEW_STROKES : ONE_STROKE) * stroke;
        return best(glyph, seams.cheapest((int) Math.ceil(stroke), most).stream().map(seams::seam)
                .filter(seam -> isWhole(glyph, seam)).limit(TRIED).toList());
    }

    private Cut best(Glyph glyph, List<int[]> tried) {
        Glyph whole = glyph;
        int[] best = null;
        double highest = -1;
        for (int[] seam : tried) {
            Cut cut = cut(whole, seam);
            whole = cut.left.joined(cut.right);
            double sure = Math.min(confidence(cut.left), confidence(cut.right));
            if (sure > highest) {
                highest = sure;
                best = seam;
            }
        }
        return best == null ? null : cut(whole, best);
    }

    /** What is surely more than one digit speaks neither for nor against a cut. */
    private double confidence(Glyph glyph) {
        return ratio(glyph) >= SURELY_WIDE ? UNKNOWN : confidence.applyAsDouble(glyph);
    }

    private double ratio(Glyph glyph) {
        return (double) glyph.box().width() / Math.max(digitHeight, glyph.height());
    }

    /** Both sides as tall as digits. */
    private boolean isWhole(Glyph glyph, int[] seam) {
        double tall = MIN_HEIGHT * Math.min(digitHeight, glyph.height());
        return height(glyph, seam, true) >= tall && height(glyph, seam, false) >= tall;
    }

    private int height(Glyph glyph, int[] seam, boolean left) {
        Box box = glyph.box();
        int first = -1;
        int last = -2;
        for (int y = 0; y < box.height(); y++) {
            int from = left ? box.left() : box.left() + seam[y];
            int to = left ? box.left() + seam[y] : box.right();
            for (int x = from; x < to; x++) {
                if (glyph.owns(labels.at(x, box.top() + y))) {
                    first = first < 0 ? y : first;
                    last = y;
                    break;
                }
            }
        }
        return last - first + 1;
    }

    /** The right side gets a label of its own. */
    private Cut cut(Glyph glyph, int[] seam) {
        Box box = glyph.box();
        GlyphMeasure left = new GlyphMeasure(labels.next());
        GlyphMeasure right = new GlyphMeasure(labels.next());
        for (int y = 0; y < box.height(); y++) {
            for (int x = 0; x < box.width(); x++) {
                if (glyph.owns(labels.at(box.left() + x, box.top() + y))) {
                    labels.give(box.left() + x, box.top() + y, x < seam[y] ? left : right);
                }
            }
        }
        return new Cut(left.glyph(), right.glyph());
    }
}
