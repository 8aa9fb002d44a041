package org.digitlab.ui.training;

import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.Progress;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.ui.chart.legend.ChartRun;

/**
 * One family's latest training, in the charts.
 *
 * @param cleared called when there is room for a new training
 */
record FamilyCurves(ChartRun run, Runnable cleared) implements Curves {

    @Override
    public void clear() {
        run.clear();
        cleared.run();
    }

    @Override
    public void iteration(IterationPoint point) {
        run.iteration(point);
    }

    @Override
    public void validation(ValidationPoint point) {
        run.validation(point);
    }

    @Override
    public void progress(Progress progress) {
        run.progress(progress);
    }
}
