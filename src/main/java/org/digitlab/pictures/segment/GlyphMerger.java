package org.digitlab.pictures.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Merges the components of a digit: the bar of a 5, both strokes of a 4, the pieces of a broken stroke. */
public record GlyphMerger(ConnectedComponents components, int digitHeight) {

    // Lengths are fractions of the digits' height.

    /** The height below which a component may be a part of a digit. */
    private static final double MAX_PART_HEIGHT = 0.72;
    private static final double MAX_MERGED_SIZE = 1.35;
    private static final double MAX_GAP = 0.12;
    /** The maximum gap between parts above each other. */
    private static final double MAX_GAP_STACKED = 0.3;
    /** The fraction of the narrower part's width that parts above each other share. */
    private static final double MIN_OVERLAP = 0.3;
    /** The size below which a part is a dot. */
    private static final double DOT = 0.22;
    /** The height below which a glyph is a dash or a piece of a line. */
    private static final double MIN_HEIGHT = 0.3;

    /** Returns the digits, without dots and other small components that belong to no digit. */
    public List<Glyph> merge(List<Glyph> glyphs) {
        List<Glyph> digits = new ArrayList<>(glyphs);
        digits.sort(Comparator.comparingInt(Glyph::height).reversed());
        // From the smallest, so that splinters are merged with their stroke before strokes are merged with their digit.
        for (int i = digits.size() - 1; i > 0; i--) {
            Glyph part = digits.get(i);
            int owner = owner(part, digits.subList(0, i));
            if (owner >= 0) {
                digits.set(owner, digits.get(owner).merged(part));
                digits.remove(i);
            }
        }
        digits.removeIf(glyph -> glyph.height() < MIN_HEIGHT * digitHeight);
        return digits;
    }

    /** Returns the index of the nearest glyph that a part may belong to; -1 if there is none. */
    private int owner(Glyph part, List<Glyph> others) {
        int owner = -1;
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < others.size() && part.height() < MAX_PART_HEIGHT * digitHeight; i++) {
            Glyph other = others.get(i);
            double reach = reach(part.box(), other.box());
            if (part.box().gap(other.box()) <= reach && fits(part.box(), other.box())) {
                double distance = distance(part, other, (int) reach);
                if (distance <= reach && distance < nearest) {
                    nearest = distance;
                    owner = i;
                }
            }
        }
        return owner;
    }

    /** Parts above each other may be farther apart than parts side by side, unless one is a dot. */
    private double reach(Box part, Box other) {
        boolean dot = part.longerSide() < DOT * digitHeight;
        boolean stacked = part.overlapX(other) >= MIN_OVERLAP * Math.min(part.width(), other.width());
        return digitHeight * (stacked && !dot ? MAX_GAP_STACKED : MAX_GAP);
    }

    private boolean fits(Box part, Box other) {
        Box both = part.union(other);
        return both.height() <= MAX_MERGED_SIZE * Math.max(digitHeight, other.height())
                && both.width() <= MAX_MERGED_SIZE * Math.max(digitHeight, other.width());
    }

    /** Returns the distance between the nearest pixels; infinite if it exceeds {@code reach}. */
    private double distance(Glyph part, Glyph other, int reach) {
        double least = Double.POSITIVE_INFINITY;
        int[] otherOutline = components.outline(other, part.box().grown(reach));
        for (int a : components.outline(part, other.box().grown(reach))) {
            for (int b : otherOutline) {
                double x = a % components.width - b % components.width;
                double y = a / components.width - b / components.width;
                least = Math.min(least, x * x + y * y);
            }
        }
        return Math.sqrt(least);
    }
}
