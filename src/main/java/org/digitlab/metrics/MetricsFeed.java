package org.digitlab.metrics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Passes metrics from the training thread to a reader that polls a few times a second.
 *
 * <p>Bounded: without a reader, the oldest points are dropped.
 */
public final class MetricsFeed implements MetricsSink {

    private static final int CAPACITY = 1 << 17;

    private final int capacity;
    private final Deque<IterationPoint> iterations = new ArrayDeque<>();
    private final Deque<ValidationPoint> validations = new ArrayDeque<>();
    private Progress progress;

    public MetricsFeed() {
        this(CAPACITY);
    }

    private MetricsFeed(int capacity) {
        this.capacity = capacity;
    }

    /** Returns a feed without a limit, for trainings that end before the feed is read. */
    public static MetricsFeed unbounded() {
        return new MetricsFeed(Integer.MAX_VALUE);
    }

    @Override
    public synchronized void iteration(IterationPoint point) {
        addBounded(iterations, point);
    }

    @Override
    public synchronized void validation(ValidationPoint point) {
        addBounded(validations, point);
    }

    @Override
    public synchronized void progress(Progress current) {
        progress = current;
    }

    /** Moves everything since the last call to {@code sink}, on the caller's thread. */
    public void drainTo(MetricsSink sink) {
        List<IterationPoint> newIterations;
        List<ValidationPoint> newValidations;
        Progress latest;
        synchronized (this) {
            newIterations = new ArrayList<>(iterations);
            newValidations = new ArrayList<>(validations);
            latest = progress;
            iterations.clear();
            validations.clear();
            progress = null;
        }
        newIterations.forEach(sink::iteration);
        newValidations.forEach(sink::validation);
        if (latest != null) {
            sink.progress(latest);
        }
    }

    private <T> void addBounded(Deque<T> points, T point) {
        if (points.size() == capacity) {
            points.removeFirst();
        }
        points.addLast(point);
    }
}
