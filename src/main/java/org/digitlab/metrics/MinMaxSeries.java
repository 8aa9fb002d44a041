package org.digitlab.metrics;

import java.util.Arrays;
import java.util.Optional;

/**
 * An ever-growing curve in bounded memory.
 *
 * <p>Each bucket stands for the same number of neighbouring points and keeps their first, last, smallest and largest y,
 * so a spike is never lost. When all buckets are taken, neighbours merge and each holds twice as many points. A y that
 * is not finite is a gap; a bucket of nothing but gaps {@link #isGap is a gap itself}.
 */
public final class MinMaxSeries {

    /** The most buckets a series has. */
    public static final int CAPACITY = 8_192;

    private double[] firstX = new double[64];
    private double[] lastX = new double[64];
    private double[] first = new double[64];
    private double[] last = new double[64];
    private double[] min = new double[64];
    private double[] max = new double[64];
    private int size;
    private int pointsPerBucket = 1;
    private int inNewest;

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
            extendNewest(x, value);
        }
    }

    /** Forgets every point. */
    public void clear() {
        size = 0;
        inNewest = 0;
        pointsPerBucket = 1;
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
        return firstX[bucket];
    }

    public double lastX(int bucket) {
        return lastX[bucket];
    }

    /** The earliest finite y of a bucket; NaN in a gap. */
    public double first(int bucket) {
        return first[bucket];
    }

    /** The latest finite y of a bucket; NaN in a gap. */
    public double last(int bucket) {
        return last[bucket];
    }

    /** The smallest y of a bucket; NaN in a gap. */
    public double min(int bucket) {
        return min[bucket];
    }

    /** The largest y of a bucket; NaN in a gap. */
    public double max(int bucket) {
        return max[bucket];
    }

    /** Whether no point of a bucket has a finite y. */
    public boolean isGap(int bucket) {
        return Double.isNaN(min[bucket]);
    }

    /** The latest bucket that ends at or before {@code x}; -1 if there is none. */
    public int indexEndingBy(double x) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lastX[middle] <= x) {
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
        for (int bucket = indexEndingFrom(from); bucket < size && firstX[bucket] <= to; bucket++) {
            if (!isGap(bucket)) {
                Span own = new Span(first[bucket], last[bucket], min[bucket], max[bucket]);
                span = span == null ? own : span.then(own);
            }
        }
        return Optional.ofNullable(span);
    }

    private void requireAscending(double x) {
        if (!Double.isFinite(x) || size > 0 && x < lastX[size - 1]) {
            throw new IllegalArgumentException("A series needs a finite x that never goes back, not " + x + ".");
        }
    }

    private void addBucket(double x, double y) {
        if (size == CAPACITY) {
            mergeNeighbours();
        } else if (size == firstX.length) {
            grow();
        }
        firstX[size] = x;
        lastX[size] = x;
        first[size] = y;
        last[size] = y;
        min[size] = y;
        max[size] = y;
        size++;
        inNewest = 1;
    }

    private void extendNewest(double x, double y) {
        int newest = size - 1;
        lastX[newest] = x;
        inNewest++;
        if (!Double.isNaN(y)) {
            join(newest, y, y, y, y);
        }
    }

    private void mergeNeighbours() {
        for (int into = 0; into < CAPACITY / 2; into++) {
            int left = 2 * into;
            int right = left + 1;
            move(left, into);
            lastX[into] = lastX[right];
            if (!isGap(right)) {
                join(into, first[right], last[right], min[right], max[right]);
            }
        }
        size = CAPACITY / 2;
        pointsPerBucket *= 2;
    }

    private void join(int bucket, double newFirst, double newLast, double newMin, double newMax) {
        boolean gap = isGap(bucket);
        first[bucket] = gap ? newFirst : first[bucket];
        last[bucket] = newLast;
        min[bucket] = gap ? newMin : Math.min(min[bucket], newMin);
        max[bucket] = gap ? newMax : Math.max(max[bucket], newMax);
    }

    private void move(int from, int to) {
        firstX[to] = firstX[from];
        first[to] = first[from];
        last[to] = last[from];
        min[to] = min[from];
        max[to] = max[from];
    }

    private void grow() {
        int length = Math.min(CAPACITY, size * 2);
        firstX = Arrays.copyOf(firstX, length);
        lastX = Arrays.copyOf(lastX, length);
        first = Arrays.copyOf(first, length);
        last = Arrays.copyOf(last, length);
        min = Arrays.copyOf(min, length);
        max = Arrays.copyOf(max, length);
    }

    /**
     * The finite y of a stretch of a series.
     *
     * @param first the earliest
     * @param last  the latest
     * @param min   the smallest
     * @param max   the largest
     */
    public record Span(double first, double last, double min, double max) {

        Span then(Span later) {
            return new Span(first, later.last, Math.min(min, later.min), Math.max(max, later.max));
        }
    }
}
