package org.digitlab.plot.series;

import java.util.Locale;
import org.digitlab.metrics.MinMaxSeries;

/**
 * A curve as it is to be drawn.
 *
 * @param run    curves of one run belong together
 * @param name   of the run, for people
 * @param points everything measured
 * @param line   the curve to read: the points themselves, or their trend with the points faded behind
 * @param reach  for how long a value counts as known after the curve's end, in units of x
 */
public record Curve(String run, String name, SeriesRole role, Ink ink, MinMaxSeries points, MinMaxSeries line,
        double reach) {

    /** What it is called in words. */
    public String label() {
        return (name + " " + role.title().toLowerCase(Locale.ROOT)).strip();
    }

    /** The pen for a sample of it on a surface of this colour. */
    public Pen sample(Rgb surface) {
        return Pen.sample(role, ink.on(surface), ink.dots());
    }

    public boolean isSmoothed() {
        return line != points;
    }

    /** The latest value; NaN if the curve ends in a gap. */
    public double latest() {
        return line.isEmpty() ? Double.NaN : line.last(line.size() - 1);
    }

    /** The same in a picture of its own, which later measurements leave alone. */
    public Curve frozen() {
        MinMaxSeries kept = points.copy();
        return new Curve(run, name, role, ink, kept, isSmoothed() ? line.copy() : kept, reach);
    }
}
