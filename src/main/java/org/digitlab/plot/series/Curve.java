package org.digitlab.plot.series;

import java.util.Locale;
import org.digitlab.metrics.MinMaxSeries;

/**
 * A curve to be drawn.
 *
 * @param run    the id of the run that the curve belongs to
 * @param name   the name of the run
 * @param points all measured points
 * @param line   the line to draw: the points themselves, or their smoothed curve in front of the faded points
 * @param reach  the distance after the curve's end for which its last value still counts as known, in units of x
 */
public record Curve(String run, String name, SeriesRole role, Ink ink, MinMaxSeries points, MinMaxSeries line,
        double reach) {

    /** Returns the name and role of the curve, for example "CNN validation". */
    public String label() {
        return (name + " " + role.title().toLowerCase(Locale.ROOT)).strip();
    }

    /** Returns the pen for the sample of this curve in a legend, on a background of this colour. */
    public Pen sample(Rgb surface) {
        return Pen.sample(role, ink.on(surface), ink.dots());
    }

    public boolean isSmoothed() {
        return line != points;
    }

    /** Returns the latest value; NaN if the curve ends in a gap. */
    public double latest() {
        return line.isEmpty() ? Double.NaN : line.last(line.size() - 1);
    }

    /** Returns a copy that later measurements do not change. */
    public Curve frozen() {
        MinMaxSeries copy = points.copy();
        return new Curve(run, name, role, ink, copy, isSmoothed() ? line.copy() : copy, reach);
    }
}
