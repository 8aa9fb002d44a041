package org.digitlab.plot.series;

import java.util.ArrayList;
import java.util.List;

/**
 * How a line is drawn. Training has long strokes, or a single one without end, validation short ones; the dots between
 * the strokes are those of the run's {@link Ink}.
 *
 * @param width in pixels
 * @param dash  lengths of dashes and gaps in turn; empty for a solid line
 */
public record Pen(Rgb color, double width, List<Double> dash) {

    /** The length of a line that a {@link #sample} is made for, in pixels. */
    public static final double SAMPLE = 18;

    private static final double DOT = 2;
    private static final double SAMPLE_WIDTH = 2;

    public static Pen solid(Rgb color, double width) {
        return new Pen(color, width, List.of());
    }

    /** @param dots between the strokes */
    public static Pen of(SeriesRole role, Rgb color, double width, int dots) {
        // Training is rarely smooth, and what goes up and down is longer than it looks.
        return new Pen(color, width, role == SeriesRole.VALIDATION ? dash(6, 4, DOT, dots)
                : dots == 0 ? List.of() : dash(24, 6, 1.5 * DOT, dots));
    }

    /** The same for a sample in a legend, which shows each kind of stroke and all dots. */
    public static Pen sample(SeriesRole role, Rgb color, int dots) {
        return new Pen(color, SAMPLE_WIDTH, role == SeriesRole.VALIDATION ? dash(4, dots == 0 ? 3 : DOT, DOT, dots)
                : dots == 0 ? List.of() : dash(SAMPLE - 2 * DOT * dots, DOT, DOT, dots));
    }

    private static List<Double> dash(double stroke, double gap, double dot, int dots) {
        List<Double> lengths = new ArrayList<>(List.of(stroke, gap));
        for (int i = 0; i < dots; i++) {
            lengths.addAll(List.of(dot, gap));
        }
        return List.copyOf(lengths);
    }
}
