package org.digitlab.metrics;

/**
 * Passes measurements from the training thread to a sink that polls a few times per second.
 *
 * <p>Bounded: if the sink stops polling, the oldest points are dropped.
 */
public final class MetricsFeed implements MetricsSink {

    private static final int CAPACITY = 1 << 17;

    private final Feed<MetricsSink> feed;

    public MetricsFeed() {
        this(CAPACITY);
    }

    private MetricsFeed(int capacity) {
        feed = new Feed<>(capacity);
    }

    /** Returns a feed that drops nothing, for measurements that are complete before they are polled. */
    public static MetricsFeed unbounded() {
        return new MetricsFeed(Integer.MAX_VALUE);
    }

    @Override
    public void iteration(IterationPoint point) {
        feed.add(sink -> sink.iteration(point));
    }

    @Override
    public void validation(ValidationPoint point) {
        feed.add(sink -> sink.validation(point));
    }

    @Override
    public void progress(Progress progress) {
        feed.setNewest(sink -> sink.progress(progress));
    }

    /** Passes on everything since the last call, on the caller's thread. */
    public void drainTo(MetricsSink sink) {
        feed.drainTo(sink);
    }
}
