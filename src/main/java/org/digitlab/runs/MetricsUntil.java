package org.digitlab.runs;

import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.ValidationPoint;

/**
 * Passes on what was measured up to an iteration.
 *
 * @param last  the iteration
 * @param kept takes the measurements
 */
record MetricsUntil(int last, MetricsSink kept) implements MetricsSink {

    @Override
    public void iteration(IterationPoint point) {
        if (point.iteration() <= last) {
            kept.iteration(point);
        }
    }

    @Override
    public void validation(ValidationPoint point) {
        if (point.iteration() <= last) {
            kept.validation(point);
        }
    }
}
