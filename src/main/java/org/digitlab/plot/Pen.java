package org.digitlab.plot;

import java.util.List;

/**
 * How a line is drawn.
 *
 * @param width in pixels
 * @param dash  lengths of dashes and gaps in turn; empty for a solid line
 */
public record Pen(Rgb color, double width, List<Double> dash) {

    private static final List<Double> DASHES = List.of(6.0, 4.0);
    private static final List<Double> SHORT_DASHES = List.of(4.0, 3.0);

    public static Pen solid(Rgb color, double width) {
        return new Pen(color, width, List.of());
    }

    /** Training is solid, validation dashed. */
    static Pen of(SeriesRole role, Rgb color, double width) {
        return new Pen(color, width, role == SeriesRole.VALIDATION ? DASHES : List.of());
    }

    /** The same for a sample in a legend. */
    public static Pen sample(SeriesRole role, Rgb color) {
        return new Pen(color, 2, role == SeriesRole.VALIDATION ? SHORT_DASHES : List.of());
    }
}
