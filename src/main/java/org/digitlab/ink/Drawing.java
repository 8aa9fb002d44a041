package org.digitlab.ink;

import java.util.ArrayList;
import java.util.List;

/**
 * A drawing and its label, if known.
 *
 * @param strokes the strokes in the order of drawing; empty for a blank drawing
 * @param label   0 to 9; null if unknown
 */
public record Drawing(List<Stroke> strokes, Integer label) {

    public static final Drawing BLANK = new Drawing(List.of(), null);

    public Drawing {
        strokes = List.copyOf(strokes);
        if (label != null && (label < 0 || label > 9)) {
            throw new IllegalArgumentException("Expected a label from 0 to 9, found " + label);
        }
    }

    public boolean isBlank() {
        return strokes.isEmpty();
    }

    /** Returns this drawing with one more stroke. */
    public Drawing plus(Stroke stroke) {
        List<Stroke> more = new ArrayList<>(strokes);
        more.add(stroke);
        return new Drawing(more, label);
    }

    /**
     * Erases the ink within {@code radius} of {@code centre}; strokes that cross the circle are cut there.
     *
     * @param radius above 0, in the drawing's unit
     * @return the new drawing; this drawing if there was no ink in the circle
     */
    public Drawing erased(InkPoint centre, double radius) {
        Eraser eraser = new Eraser(centre, radius);
        List<Stroke> left = strokes.stream().flatMap(stroke -> eraser.cut(stroke).stream()).toList();
        return left.equals(strokes) ? this : new Drawing(left, label);
    }
}
