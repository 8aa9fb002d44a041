package org.digitlab.plot.paint;

import java.util.List;
import org.digitlab.plot.axis.AxisScale;
import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.axis.Range;
import org.digitlab.plot.axis.XKind;
import org.digitlab.plot.series.Curve;

/**
 * Content of a chart.
 *
 * @param log         whether the y axis is logarithmic
 * @param x           the visible range in units of the x axis
 * @param y           the visible range in positions on the y axis
 * @param cut         the range of all values if the beginning of a curve lies outside y; null if none does or the user
 *                    chose the ranges
 * @param epochLength the length of an epoch in units of the x axis; 0 = no epoch lines
 * @param gapBand     whether the area between a run's training and validation curve is shaded
 * @param valued      whether the latest values are drawn beside the curves
 * @param names       the names of all runs that may appear, so that the axes do not move when runs are shown or hidden
 * @param curves      the curves from back to front, none of them empty
 */
public record Plot(Measure measure, boolean log, XKind xKind, Range x, Range y, Range cut, double epochLength,
        boolean gapBand, boolean valued, List<String> names, List<Curve> curves) {

    public Plot {
        names = List.copyOf(names);
        curves = List.copyOf(curves);
    }

    public AxisScale scale() {
        return measure.scale(log);
    }

    /** Returns a copy that later measurements do not change. */
    public Plot frozen() {
        return new Plot(measure, log, xKind, x, y, cut, epochLength, gapBand, valued, names,
                curves.stream().map(Curve::frozen).toList());
    }
}
