package org.digitlab.plot.series;

import java.util.ArrayList;
import java.util.List;

/**
 * Colour, width and dashes of a line. Training lines are solid or have long dashes, validation lines have short ones; the
 * dots between the dashes are those of the run's {@link Ink}.
 *
 * @param width in pixels
 * @param dash  the lengths of dashes and gaps in turn, in pixels; empty for a solid line
 */
public record Pen(Rgb color, double width, List<Double> dash) {

    /** Length of a legend sample in pixels. */
    public static final double SAMPLE = 18;

    private static final double DOT = 2;
    private static final double SAMPLE_WIDTH = 2;

    public static Pen solid(Rgb color, double width) {
        return new Pen(color, width, List.of());
    }

    /** @param dots the number of dots between two dashes */
    public static Pen of(SeriesRole role, Rgb color, double width, int dots) {
        // Training curves are noisy: along the zigzag, dashes look shorter than they are.
        return new Pen(color, width, role == SeriesRole.VALIDATION ? dash(6, 4, DOT, dots)
                : dots == 0 ? List.of() : dash(24, 6, 1.5 * DOT, dots));
    }

    /** Returns the pen of a legend sample, which shows one dash and all dots. */
    public static Pen sample(SeriesRole role, Rgb color, int dots) {
        return new Pen(color, SAMPLE_WIDTH, role == SeriesRole.VALIDATION ? dash(4, dots == 0 ? 3 : DOT, DOT, dots)
                : dots == 0 ? List.of() : dash(SAMPLE - 2 * DOT * dots, DOT, DOT, dots));
    }

    /** Returns {@link #dash} as an array for graphics libraries. */
    public float[] dashes() {
        float[] dashes = new float[dash.size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = dash.get(i).floatValue();
        }
        return dashes;
    }

    private static List<Double> dash(double stroke, double gap, double dot, int dots) {
        List<Double> lengths = new ArrayList<>(List.of(stroke, gap));
        for (int i = 0; i < dots; i++) {
            lengths.addAll(List.of(dot, gap));
        }
        return List.copyOf(lengths);
    }
}
