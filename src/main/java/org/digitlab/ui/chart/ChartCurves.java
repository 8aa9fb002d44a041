package org.digitlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.axis.XKind;
import org.digitlab.plot.series.Curve;
import org.digitlab.plot.series.RunClock;
import org.digitlab.plot.series.SeriesRole;
import org.digitlab.ui.chart.legend.ChartRun;

/** The curves of a {@link LiveChart}, from those of its runs that are visible. */
final class ChartCurves {

    private final List<ChartSeries> series = new ArrayList<>();

    void add(ChartRun run, Measure measure) {
        series.add(new ChartSeries(run, measure, SeriesRole.TRAINING));
        if (measure.isValidated()) {
            series.add(new ChartSeries(run, measure, SeriesRole.VALIDATION));
        }
    }

    void remove(ChartRun run) {
        series.removeIf(curve -> curve.run() == run);
    }

    /** Those that have something to show. */
    List<Curve> shown(ChartOptions options) {
        return series.stream().filter(ChartSeries::isShown).map(one -> one.curve(options)).toList();
    }

    /** Of all runs, shown or not. */
    List<String> names() {
        return series.stream().map(one -> one.run().nameProperty().get()).toList();
    }

    /** Of all runs on show, in units of the x axis; 0 if they differ. */
    double epochLength(XKind kind) {
        return RunClock.sharedEpochSpan(series.stream().filter(ChartSeries::isShown).map(one -> one.source().clock()),
                kind);
    }
}
