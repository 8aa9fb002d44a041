package org.digitlab.export;

import java.util.List;
import org.digitlab.metrics.MinMaxSeries;
import org.digitlab.plot.axis.AutoRange;
import org.digitlab.plot.axis.AxisScale;
import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.axis.Range;
import org.digitlab.plot.axis.XKind;
import org.digitlab.plot.paint.Plot;
import org.digitlab.plot.series.Curve;
import org.digitlab.plot.series.RunClock;

/**
 * Content and ranges of a chart of recorded runs.
 *
 * @param smoothing the strength, 0 (off) to 0.99
 * @param log       whether the y axis is logarithmic
 * @param gapBand   whether the generalisation gap is shaded
 * @param zoomX     the visible range in units of the x axis; null = all
 * @param zoomY     the visible range of values; null = fit to the data
 */
public record ChartRequest(Measure measure, XKind xKind, double smoothing, boolean log, boolean gapBand, Range zoomX,
        Range zoomY) {

    /** Returns a request for the whole chart by iteration. */
    public static ChartRequest of(Measure measure, double smoothing) {
        return new ChartRequest(measure, XKind.ITERATION, smoothing, false, false, null, null);
    }

    public Plot plot(List<ChartedRun> runs) {
        List<Curve> curves = runs.stream().flatMap(run -> run.curves(measure, xKind, smoothing).stream()).toList();
        List<MinMaxSeries> lines = curves.stream().map(Curve::line).toList();
        Range x = zoomX == null ? AutoRange.x(lines, 0) : zoomX;
        double epoch = RunClock.sharedEpochSpan(runs.stream().map(run -> run.series().clock()), xKind);
        Range y = y(lines);
        Range cut = zoomX == null && zoomY == null ? AutoRange.cut(lines, measure.scale(log), y) : null;
        return new Plot(measure, log, xKind, x, y, cut, epoch, gapBand, true,
                runs.stream().map(run -> run.run().name()).toList(), curves);
    }

    private Range y(List<MinMaxSeries> lines) {
        if (zoomY != null) {
            AxisScale scale = measure.scale(log);
            return new Range(scale.position(zoomY.lower()), scale.position(zoomY.upper()));
        }
        return zoomX == null ? AutoRange.y(lines, measure, log) : AutoRange.y(lines, measure, log, zoomX);
    }
}
