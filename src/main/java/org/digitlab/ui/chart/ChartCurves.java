package org.digitlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.axis.XKind;
import org.digitlab.plot.series.Curve;
import org.digitlab.plot.series.CurveSource;
import org.digitlab.plot.series.RunClock;
import org.digitlab.plot.series.SeriesRole;
import org.digitlab.ui.chart.legend.ChartRun;

/** The curves of all runs of a {@link LiveChart}; those of visible runs are drawn. */
final class ChartCurves {

    private record Series(ChartRun run, CurveSource source) {

        boolean isShown() {
            return run.visibleProperty().get() && !source.points().isEmpty();
        }

        Curve curve(ChartOptions options) {
            return source.curve(run.id(), run.nameProperty().get(), run.inkProperty().get(),
                    options.xKindProperty().get(), options.smoothingProperty().get());
        }
    }

    private final List<Series> series = new ArrayList<>();

    void add(ChartRun run, Measure measure) {
        series.add(new Series(run, new CurveSource(run.data(), measure, SeriesRole.TRAINING)));
        if (measure.isValidated()) {
            series.add(new Series(run, new CurveSource(run.data(), measure, SeriesRole.VALIDATION)));
        }
    }

    void remove(ChartRun run) {
        series.removeIf(curve -> curve.run() == run);
    }

    /** Returns the curves of visible runs that have points. */
    List<Curve> shown(ChartOptions options) {
        return series.stream().filter(Series::isShown).map(curve -> curve.curve(options)).toList();
    }

    /** Returns whether no run has points, visible or not. */
    boolean isEmpty() {
        return series.stream().allMatch(curve -> curve.source().points().isEmpty());
    }

    /** Returns the names of all runs, visible or not. */
    List<String> names() {
        return series.stream().map(curve -> curve.run().nameProperty().get()).distinct().toList();
    }

    /** Returns the epoch length that all visible runs share, in units of the x axis; 0 if it differs between them. */
    double epochLength(XKind kind) {
        return RunClock.sharedEpochSpan(series.stream().filter(Series::isShown).map(curve -> curve.source().clock()),
                kind);
    }
}
