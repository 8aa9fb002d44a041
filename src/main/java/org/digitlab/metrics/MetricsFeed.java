package org.digitlab.metrics;

/** Passes measurements to a sink that polls a few times per second; if it stops, the oldest are dropped. */
public final class MetricsFeed extends Feed<MetricsSink> implements MetricsSink {

    private static final int CAPACITY = 1 << 17;

    public MetricsFeed() {
        this(CAPACITY);
    }

    private MetricsFeed(int capacity) {
        super(capacity);
    }

    /** Returns a feed that drops nothing, for measurements that are complete before they are polled. */
    public static MetricsFeed unbounded() {
        return new MetricsFeed(Integer.MAX_VALUE);
    }

    @Override
    public void iteration(IterationPoint point) {
        add(sink -> sink.iteration(point));
    }

    @Override
    public void validation(ValidationPoint point) {
        add(sink -> sink.validation(point));
    }

    @Override
    public void progress(Progress progress) {
        setNewest(sink -> sink.progress(progress));
    }
}
