package org.digitlab.ui.chart;

import org.digitlab.metrics.MinMaxSeries;
import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.series.Curve;
import org.digitlab.plot.series.CurveSource;
import org.digitlab.plot.series.SeriesRole;
import org.digitlab.ui.chart.legend.ChartRun;

/** A curve of a {@link LiveChart}. */
record ChartSeries(ChartRun run, CurveSource source) {

    ChartSeries(ChartRun run, Measure measure, SeriesRole role) {
        this(run, new CurveSource(run.data(), measure, role));
    }

    boolean isShown() {
        return run.visibleProperty().get() && !points().isEmpty();
    }

    /** Everything measured, by iteration. */
    MinMaxSeries points() {
        return source.points();
    }

    Curve curve(ChartOptions options) {
        return source.curve(run.id(), run.nameProperty().get(), run.inkProperty().get(), options.xKindProperty().get(),
                options.smoothingProperty().get());
    }
}
