package org.digitlab.metrics;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/**
 * An ever-growing curve in bounded memory.
 *
 * <p>Each bucket stands for the same number of neighbouring points and keeps their first, last, smallest, largest and
 * mean y, so a spike is never lost. When all buckets are taken, neighbours merge and each holds twice as many points. A
 * y that is not finite is a gap; a bucket of nothing but gaps {@link #isGap is a gap itself}.
 */
public final class MinMaxSeries {

    /** The most buckets a series has. */
    public static final int CAPACITY = 8_192;

    private final BucketColumns buckets;
    private int size;
    private int pointsPerBucket = 1;
    private int inNewest;
    private long version;

    public MinMaxSeries() {
        this(new BucketColumns());
    }

    private MinMaxSeries(BucketColumns buckets) {
        this.buckets = buckets;
    }

    /**
     * Adds a point at the right end.
     *
     * @param x finite, not less than the one before
     * @param y any value; one that is not finite is a gap
     * @throws IllegalArgumentException if x is not finite or goes back
     */
    public void append(double x, double y) {
        requireAscending(x);
        double value = Double.isFinite(y) ? y : Double.NaN;
        if (size == 0 || inNewest == pointsPerBucket) {
            addBucket(x, value);
        } else {
            buckets.extend(size - 1, x, value);
            inNewest++;
        }
        version++;
    }

    /** Forgets every point. */
    public void clear() {
        size = 0;
        inNewest = 0;
        pointsPerBucket = 1;
        version++;
    }

    /** The same points in a series of its own. */
    public MinMaxSeries copy() {
        MinMaxSeries copy = new MinMaxSeries(buckets.copy());
        copy.size = size;
        copy.pointsPerBucket = pointsPerBucket;
        copy.inNewest = inNewest;
        copy.version = version;
        return copy;
    }

    /** A copy whose buckets lie elsewhere; {@code newX} never falls. */
    public MinMaxSeries mapX(DoubleUnaryOperator newX) {
        MinMaxSeries copy = copy();
        for (int bucket = 0; bucket < size; bucket++) {
            copy.buckets.place(bucket, newX.applyAsDouble(firstX(bucket)), newX.applyAsDouble(lastX(bucket)));
        }
        return copy;
    }

    /** A copy whose buckets have one y each; NaN is a gap. */
    public MinMaxSeries withValues(IntToDoubleFunction y) {
        MinMaxSeries copy = copy();
        for (int bucket = 0; bucket < size; bucket++) {
            copy.buckets.fill(bucket, y.applyAsDouble(bucket));
        }
        return copy;
    }

    /** Grows with every change. */
    public long version() {
        return version;
    }

    /** How many buckets are in use. */
    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** How many neighbouring points a full bucket stands for: a power of two. */
    public int pointsPerBucket() {
        return pointsPerBucket;
    }

    public double firstX(int bucket) {
        return buckets.get(BucketColumns.FIRST_X, bucket);
    }

    public double lastX(int bucket) {
        return buckets.get(BucketColumns.LAST_X, bucket);
    }

    /** The earliest finite y of a bucket; NaN in a gap. */
    public double first(int bucket) {
        return buckets.get(BucketColumns.FIRST, bucket);
    }

    /** The latest finite y of a bucket; NaN in a gap. */
    public double last(int bucket) {
        return buckets.get(BucketColumns.LAST, bucket);
    }

    /** The smallest y of a bucket; NaN in a gap. */
    public double min(int bucket) {
        return buckets.get(BucketColumns.MIN, bucket);
    }

    /** The largest y of a bucket; NaN in a gap. */
    public double max(int bucket) {
        return buckets.get(BucketColumns.MAX, bucket);
    }

    /** The mean of a bucket's finite y; NaN in a gap. */
    public double mean(int bucket) {
        return buckets.get(BucketColumns.SUM, bucket) / buckets.get(BucketColumns.COUNT, bucket);
    }

    /** How many finite y a bucket stands for. */
    public int count(int bucket) {
        return (int) buckets.get(BucketColumns.COUNT, bucket);
    }

    /** Whether no point of a bucket has a finite y. */
    public boolean isGap(int bucket) {
        return buckets.isGap(bucket);
    }

    /** The latest bucket that ends at or before {@code x}; -1 if there is none. */
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

    /** The first bucket that ends at or after {@code x}; {@link #size()} if there is none. */
    public int indexEndingFrom(double x) {
        return indexEndingBy(Math.nextDown(x)) + 1;
    }

    /** What the buckets that touch {@code from..to} hold; empty if that is nothing but gaps. */
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
            throw new IllegalArgumentException("A series needs a finite x that never goes back, not " + x + ".");
        }
    }

    private void addBucket(double x, double y) {
        if (size == CAPACITY) {
            buckets.mergeNeighbours(size);
            size /= 2;
            pointsPerBucket *= 2;
        }
        buckets.makeRoom(size);
        buckets.place(size, x, x);
        buckets.fill(size, y);
        size++;
        inNewest = 1;
    }
}
