package org.digitlab.plot.series;

import java.util.EnumMap;
import java.util.Map;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.MinMaxSeries;
import org.digitlab.metrics.Progress;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.metrics.ValidationPoint.Scope;
import org.digitlab.plot.axis.Measure;

/** All curves of one run, in bounded memory. For one thread at a time. */
public final class RunSeries implements MetricsSink {

    private final Map<Measure, MinMaxSeries> training = new EnumMap<>(Measure.class);
    private final Map<Measure, MinMaxSeries> validation = new EnumMap<>(Measure.class);
    private final RunClock clock = new RunClock();

    public RunSeries() {
        for (Measure measure : Measure.values()) {
            training.put(measure, new MinMaxSeries());
            validation.put(measure, new MinMaxSeries());
        }
    }

    @Override
    public void iteration(IterationPoint point) {
        clock.note(point.iteration(), point.seconds());
        training.forEach((measure, series) -> series.append(point.iteration(), measure.of(point)));
    }

    @Override
    public void validation(ValidationPoint point) {
        if (!isComparable(point)) {
            return;
        }
        if (point.scope() == Scope.EPOCH && point.iteration() > 0) {
            clock.setEpochLength((double) point.iteration() / point.epoch());
        }
        validation.get(Measure.LOSS).append(point.iteration(), point.loss());
        validation.get(Measure.ACCURACY).append(point.iteration(), point.accuracy());
    }

    @Override
    public void progress(Progress progress) {
        if (progress.epochs() > 0) {
            clock.setEpochLength((double) progress.totalIterations() / progress.epochs());
        }
    }

    /** Discards all points, for a new training. */
    public void clear() {
        training.values().forEach(MinMaxSeries::clear);
        validation.values().forEach(MinMaxSeries::clear);
        clock.clear();
    }

    /** Returns the points by iteration; empty if this is not measured in this role. */
    public MinMaxSeries points(Measure measure, SeriesRole role) {
        return (role == SeriesRole.TRAINING ? training : validation).get(measure);
    }

    public RunClock clock() {
        return clock;
    }

    /**
     * Whether a measurement belongs on the curve. Measurements on a sample of the validation images do so in the first
     * epoch only: next to those on all images they would make the curve jump at the end of every epoch.
     */
    public static boolean isComparable(ValidationPoint point) {
        return point.scope() == Scope.EPOCH || point.epoch() == 1;
    }
}
