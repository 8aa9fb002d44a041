package org.digitlab.metrics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Hands measurements from the training thread to a reader that polls a few times a second.
 *
 * <p>Bounded: if nobody drains, the oldest iteration points go first.
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

    /** One that forgets nothing, for what comes to an end before it is read. */
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
    public synchronized void progress(Progress latest) {
        progress = latest;
    }

    /** Moves everything gathered since the last call into {@code sink}, on the caller's thread. */
    public void drainTo(MetricsSink sink) {
        List<IterationPoint> newIterations;
        List<ValidationPoint> newValidations;
        Progress newest;
        synchronized (this) {
            newIterations = new ArrayList<>(iterations);
            newValidations = new ArrayList<>(validations);
            newest = progress;
            iterations.clear();
            validations.clear();
            progress = null;
        }
        newIterations.forEach(sink::iteration);
        newValidations.forEach(sink::validation);
        if (newest != null) {
            sink.progress(newest);
        }
    }

    private <T> void addBounded(Deque<T> points, T point) {
        if (points.size() == capacity) {
            points.removeFirst();
        }
        points.addLast(point);
    }
}
