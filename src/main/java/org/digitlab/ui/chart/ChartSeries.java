package org.digitlab.ui.chart;

import org.digitlab.metrics.MinMaxSeries;
import org.digitlab.plot.Curve;
import org.digitlab.plot.CurveSource;
import org.digitlab.plot.Measure;
import org.digitlab.plot.SeriesRole;

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
