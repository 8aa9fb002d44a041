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
 * What a chart of stored runs is to show.
 *
 * @param smoothing 0 (none) to 0.99
 * @param log       whether the y axis is logarithmic
 * @param gapBand   whether the generalisation gap is tinted
 * @param zoomX     in units of the x axis; null for everything
 * @param zoomY     in values; null for what is there
 */
public record ChartRequest(Measure measure, XKind xKind, double smoothing, boolean log, boolean gapBand, Range zoomX,
        Range zoomY) {

    /** The whole chart as the window would show it. */
    public static ChartRequest of(Measure measure, double smoothing) {
        return new ChartRequest(measure, XKind.ITERATION, smoothing, false, false, null, null);
    }

    public Plot plot(List<ChartedRun> runs) {
        List<Curve> curves = runs.stream().flatMap(run -> run.curves(measure, xKind, smoothing).stream()).toList();
        List<MinMaxSeries> lines = curves.stream().map(Curve::line).toList();
        Range x = zoomX == null ? AutoRange.x(lines, 0) : zoomX;
        double epoch = RunClock.sharedEpochSpan(runs.stream().map(run -> run.series().clock()), xKind);
        return new Plot(measure, log, xKind, x, y(lines), epoch, gapBand, true,
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
