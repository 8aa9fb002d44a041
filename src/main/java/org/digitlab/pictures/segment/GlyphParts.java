package org.digitlab.pictures.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Joins what belongs to one digit: the bar of a 5, both strokes of a 4, the pieces of a stroke that broke. */
public final class GlyphParts {

    /** A patch lower than this part of the digits' height is a part of one. */
    private static final double PART = 0.72;
    private static final double TALLEST = 1.35;
    private static final double NEAR = 0.12;
    private static final double NEAR_ABOVE = 0.3;
    private static final double OVERLAP = 0.3;
    /** What is smaller in both directions is a dot. */
    private static final double DOT = 0.22;
    /** What is lower and belongs to no digit is a dash or a piece of a line. */
    private static final double LOWEST = 0.3;

    private final ConnectedComponents labels;
    private final int digitHeight;

    public GlyphParts(ConnectedComponents labels, int digitHeight) {
        this.labels = labels;
        this.digitHeight = digitHeight;
    }

    /** The digits, each of one or several patches; dots and other small things that belong to none are left out. */
    public List<Glyph> joined(List<Glyph> glyphs) {
        List<Glyph> digits = new ArrayList<>(glyphs);
        digits.sort(Comparator.comparingInt(Glyph::height).reversed());
        // From the smallest, so that splinters find their stroke before strokes find their digit.
        for (int i = digits.size() - 1; i > 0; i--) {
            Glyph part = digits.get(i);
            int owner = owner(part, digits.subList(0, i));
            if (owner >= 0) {
                digits.set(owner, digits.get(owner).joined(part));
                digits.remove(i);
            }
        }
        digits.removeIf(glyph -> glyph.height() < LOWEST * digitHeight);
        return digits;
    }

    /** The nearest glyph that the part may belong to; -1 if it stands alone. */
    private int owner(Glyph part, List<Glyph> others) {
        int owner = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < others.size() && part.height() < PART * digitHeight; i++) {
            Glyph other = others.get(i);
            double reach = reach(part.box(), other.box());
            if (part.box().gap(other.box()) <= reach && fits(part.box(), other.box())) {
                double distance = distance(part, other, (int) reach);
                if (distance <= reach && distance < least) {
                    least = distance;
                    owner = i;
                }
            }
        }
        return owner;
    }

    /** A part above or below may lie farther off than one beside; a dot must all but touch. */
    private double reach(Box part, Box other) {
        boolean dot = part.longerSide() < DOT * digitHeight;
        boolean stacked = part.overlapX(other) >= OVERLAP * Math.min(part.width(), other.width());
        return digitHeight * (stacked && !dot ? NEAR_ABOVE : NEAR);
    }

    private boolean fits(Box part, Box other) {
        Box both = part.union(other);
        return both.height() <= TALLEST * Math.max(digitHeight, other.height())
                && both.width() <= TALLEST * Math.max(digitHeight, other.width());
    }

    /** Between their nearest pixels; infinite if they are farther apart than {@code reach}. */
    private double distance(Glyph part, Glyph other, int reach) {
        double least = Double.POSITIVE_INFINITY;
        int[] otherOutline = labels.outline(other, part.box().grown(reach));
        for (int a : labels.outline(part, other.box().grown(reach))) {
            for (int b : otherOutline) {
                double x = a % labels.width - b % labels.width;
                double y = a / labels.width - b / labels.width;
                least = Math.min(least, x * x + y * y);
            }
        }
        return Math.sqrt(least);
    }
}
