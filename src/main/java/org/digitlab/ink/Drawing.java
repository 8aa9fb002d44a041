package org.digitlab.ink;

import java.util.ArrayList;
import java.util.List;

/**
 * What was drawn: strokes in order, and what it is meant to be if that is known.
 *
 * @param strokes in the order of drawing; none is a blank drawing
 * @param label   0 to 9, or null if unknown
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

    /** This drawing with one more stroke. */
    public Drawing plus(Stroke stroke) {
        List<Stroke> more = new ArrayList<>(strokes);
        more.add(stroke);
        return new Drawing(more, label);
    }

    /**
     * This drawing without the ink within {@code radius} of {@code centre}: strokes that cross the circle are cut
     * where they cross it, so that a drawing stays a list of strokes whatever was rubbed out.
     *
     * @param radius above 0, in the drawing's own unit
     * @return this very drawing if nothing was touched
     */
    public Drawing erased(InkPoint centre, double radius) {
        Eraser eraser = new Eraser(centre, radius);
        List<Stroke> left = strokes.stream().flatMap(stroke -> eraser.cut(stroke).stream()).toList();
        return left.equals(strokes) ? this : new Drawing(left, label);
    }
}
