package org.digitlab.ui.training;

import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.Progress;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.plot.series.RunSeries;

/** Gives the measurements to the figures and to the curves. */
record DrawnFigures(TrainingFigures figures, Curves curves) implements MetricsSink {

    @Override
    public void iteration(IterationPoint point) {
        figures.iteration(point);
        curves.iteration(point);
    }

    @Override
    public void validation(ValidationPoint point) {
        if (RunSeries.isComparable(point)) {
            figures.validation(point);
            curves.validation(point);
        }
    }

    @Override
    public void progress(Progress progress) {
        figures.progress(progress);
        curves.progress(progress);
    }
}
