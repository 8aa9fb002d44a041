package org.digitlab.metrics;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/**
 * A curve of unlimited length in bounded memory.
 *
 * <p>Each bucket represents the same number of neighbouring points by their first, last, smallest, largest and mean y,
 * so a spike is never lost. When all buckets are used, neighbours are merged and each represents twice as many points. A
 * y that is not finite is a gap; a bucket that contains only gaps {@link #isGap is a gap itself}.
 */
public final class MinMaxSeries {

    /** Maximum number of buckets. */
    public static final int CAPACITY = 8_192;

    private final BucketColumns buckets;
    private int size;
    private int pointsPerBucket = 1;
    private int pointsInLast;
    private long version;

    public MinMaxSeries() {
        this(new BucketColumns());
    }

    private MinMaxSeries(BucketColumns buckets) {
        this.buckets = buckets;
    }

    /**
     * Appends a point.
     *
     * @param x finite, at least the previous x
     * @param y any value; NaN and infinity are gaps
     * @throws IllegalArgumentException if x is not finite or less than the previous one
     */
    public void append(double x, double y) {
        requireAscending(x);
        double value = Double.isFinite(y) ? y : Double.NaN;
        if (size == 0 || pointsInLast == pointsPerBucket) {
            addBucket(x, value);
        } else {
            buckets.extend(size - 1, x, value);
            pointsInLast++;
        }
        version++;
    }

    /** Removes all points. */
    public void clear() {
        size = 0;
        pointsInLast = 0;
        pointsPerBucket = 1;
        version++;
    }

    /** Returns an independent copy. */
    public MinMaxSeries copy() {
        MinMaxSeries copy = new MinMaxSeries(buckets.copy());
        copy.size = size;
        copy.pointsPerBucket = pointsPerBucket;
        copy.pointsInLast = pointsInLast;
        copy.version = version;
        return copy;
    }

    /** Returns a copy with other x values; {@code newX} must be non-decreasing. */
    public MinMaxSeries mapX(DoubleUnaryOperator newX) {
        MinMaxSeries copy = copy();
        for (int bucket = 0; bucket < size; bucket++) {
            copy.buckets.setX(bucket, newX.applyAsDouble(firstX(bucket)), newX.applyAsDouble(lastX(bucket)));
        }
        return copy;
    }

    /** Returns a copy with a single y in each bucket; NaN is a gap. */
    public MinMaxSeries withValues(IntToDoubleFunction y) {
        MinMaxSeries copy = copy();
        for (int bucket = 0; bucket < size; bucket++) {
            copy.buckets.setY(bucket, y.applyAsDouble(bucket));
        }
        return copy;
    }

    /** Returns a number that increases with every change. */
    public long version() {
        return version;
    }

    /** Returns the number of used buckets. */
    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** Returns the number of points in a full bucket, a power of two. */
    public int pointsPerBucket() {
        return pointsPerBucket;
    }

    public double firstX(int bucket) {
        return buckets.get(BucketColumns.FIRST_X, bucket);
    }

    public double lastX(int bucket) {
        return buckets.get(BucketColumns.LAST_X, bucket);
    }

    /** Returns the first finite y of a bucket; NaN for a gap. */
    public double first(int bucket) {
        return buckets.get(BucketColumns.FIRST, bucket);
    }

    /** Returns the last finite y of a bucket; NaN for a gap. */
    public double last(int bucket) {
        return buckets.get(BucketColumns.LAST, bucket);
    }

    /** Returns the smallest y of a bucket; NaN for a gap. */
    public double min(int bucket) {
        return buckets.get(BucketColumns.MIN, bucket);
    }

    /** Returns the largest y of a bucket; NaN for a gap. */
    public double max(int bucket) {
        return buckets.get(BucketColumns.MAX, bucket);
    }

    /** Returns the mean of a bucket's finite y; NaN for a gap. */
    public double mean(int bucket) {
        return buckets.get(BucketColumns.SUM, bucket) / buckets.get(BucketColumns.COUNT, bucket);
    }

    /** Returns the number of finite y in a bucket. */
    public int count(int bucket) {
        return (int) buckets.get(BucketColumns.COUNT, bucket);
    }

    /** Returns whether no point of a bucket has a finite y. */
    public boolean isGap(int bucket) {
        return buckets.isGap(bucket);
    }

    /** Returns the index of the last bucket that ends at or before {@code x}; -1 if there is none. */
    public int indexEndingBy(double x) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lastX(middle) <= x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** Returns the index of the first bucket that ends at or after {@code x}; {@link #size()} if there is none. */
    public int indexEndingFrom(double x) {
        return indexEndingBy(Math.nextDown(x)) + 1;
    }

    /** Returns the span of the buckets that overlap {@code from..to}; empty if they are all gaps. */
    public Optional<Span> between(double from, double to) {
        Span span = null;
        for (int bucket = indexEndingFrom(from); bucket < size && firstX(bucket) <= to; bucket++) {
            if (!isGap(bucket)) {
                span = span == null ? buckets.span(bucket) : span.then(buckets.span(bucket));
            }
        }
        return Optional.ofNullable(span);
    }

    private void requireAscending(double x) {
        if (!Double.isFinite(x) || size > 0 && x < lastX(size - 1)) {
            throw new IllegalArgumentException("Expected a finite x, at least the previous one, found " + x);
        }
    }

    private void addBucket(double x, double y) {
        if (size == CAPACITY) {
            buckets.mergeNeighbours(size);
            size /= 2;
            pointsPerBucket *= 2;
        }
        buckets.ensureCapacity(size);
        buckets.setX(size, x, x);
        buckets.setY(size, y);
        size++;
        pointsInLast = 1;
    }
}
