package org.digitlab.plot.paint;

import java.util.List;
import org.digitlab.plot.axis.AxisScale;
import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.axis.Range;
import org.digitlab.plot.axis.XKind;
import org.digitlab.plot.series.Curve;

/**
 * What a chart shows.
 *
 * @param log         whether the y axis is logarithmic
 * @param x           in units of the x axis
 * @param y           in places on the y axis
 * @param epochLength in units of the x axis; 0 draws no epoch lines
 * @param gapBand     whether the area between a run's training and validation curve is tinted
 * @param valued      whether the latest values are written beside the curves
 * @param names       of all runs that may come and go, so that what comes and goes does not move the axes
 * @param curves      from back to front, none of them empty
 */
public record Plot(Measure measure, boolean log, XKind xKind, Range x, Range y, double epochLength, boolean gapBand,
        boolean valued, List<String> names, List<Curve> curves) {

    public Plot {
        names = List.copyOf(names);
        curves = List.copyOf(curves);
    }

    public AxisScale scale() {
        return measure.scale(log);
    }

    /** The same in a picture of its own, which later measurements leave alone. */
    public Plot frozen() {
        return new Plot(measure, log, xKind, x, y, epochLength, gapBand, valued, names,
                curves.stream().map(Curve::frozen).toList());
    }
}
