package org.digitlab.ui.training;

import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.Progress;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.metrics.ValidationPoint.Scope;

/** Gives the measurements to the figures and to the curves. */
record DrawnFigures(TrainingFigures figures, Curves curves) implements MetricsSink {

    @Override
    public void iteration(IterationPoint point) {
        figures.iteration(point);
        curves.iteration(point);
    }

    /**
     * Shows the quick looks at a part of the validation images in the first epoch only: beside measurements of all of
     * them they would make the curve jump at the end of every epoch.
     */
    @Override
    public void validation(ValidationPoint point) {
        if (point.scope() == Scope.EPOCH || point.epoch() == 1) {
            figures.validation(point);
            curves.validation(point);
        }
    }

    @Override
    public void progress(Progress progress) {
        figures.progress(progress);
    }
}
