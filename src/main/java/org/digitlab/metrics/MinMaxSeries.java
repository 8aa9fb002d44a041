package org.digitlab.metrics;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/**
 * An ever-growing curve in bounded memory.
 *
 * <p>Each bucket stands for the same number of neighbouring points and keeps their first, last, smallest, largest and
 * mean y, so a spike is never lost. When all buckets are taken, neighbours merge and each holds twice as many points. A y that
 * is not finite is a gap; a bucket of nothing but gaps {@link #isGap is a gap itself}.
 */
public final class MinMaxSeries {

    /** The most buckets a series has. */
    public static final int CAPACITY = 8_192;

    private static final int FIRST_X = 0;
    private static final int LAST_X = 1;
    private static final int FIRST = 2;
    private static final int LAST = 3;
    private static final int MIN = 4;
    private static final int MAX = 5;
    private static final int SUM = 6;
    private static final int COUNT = 7;
    private static final int COLUMNS = 8;
    private static final int ROOM = 64;

    private double[][] columns = new double[COLUMNS][ROOM];
    private int size;
    private int pointsPerBucket = 1;
    private int inNewest;
    private long version;

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
        MinMaxSeries copy = new MinMaxSeries();
        copy.columns = Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
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
            copy.columns[FIRST_X][bucket] = newX.applyAsDouble(firstX(bucket));
            copy.columns[LAST_X][bucket] = newX.applyAsDouble(lastX(bucket));
        }
        return copy;
    }

    /** A copy whose buckets have one y each; NaN is a gap. */
    public MinMaxSeries withValues(IntToDoubleFunction y) {
        MinMaxSeries copy = copy();
        for (int bucket = 0; bucket < size; bucket++) {
            copy.fill(bucket, y.applyAsDouble(bucket));
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
        return columns[FIRST_X][bucket];
    }

    public double lastX(int bucket) {
        return columns[LAST_X][bucket];
    }

    /** The earliest finite y of a bucket; NaN in a gap. */
    public double first(int bucket) {
        return columns[FIRST][bucket];
    }

    /** The latest finite y of a bucket; NaN in a gap. */
    public double last(int bucket) {
        return columns[LAST][bucket];
    }

    /** The smallest y of a bucket; NaN in a gap. */
    public double min(int bucket) {
        return columns[MIN][bucket];
    }

    /** The largest y of a bucket; NaN in a gap. */
    public double max(int bucket) {
        return columns[MAX][bucket];
    }

    /** The mean of a bucket's finite y; NaN in a gap. */
    public double mean(int bucket) {
        return columns[SUM][bucket] / columns[COUNT][bucket];
    }

    /** How many finite y a bucket stands for. */
    public int count(int bucket) {
        return (int) columns[COUNT][bucket];
    }

    /** Whether no point of a bucket has a finite y. */
    public boolean isGap(int bucket) {
        return columns[COUNT][bucket] == 0;
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
                span = span == null ? span(bucket) : span.then(span(bucket));
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
            mergeNeighbours();
        } else if (size == columns[0].length) {
            grow();
        }
        columns[FIRST_X][size] = x;
        columns[LAST_X][size] = x;
        fill(size, y);
        size++;
        inNewest = 1;
    }

    private void fill(int bucket, double y) {
        for (int column = FIRST; column <= MAX; column++) {
            columns[column][bucket] = y;
        }
        columns[SUM][bucket] = Double.isNaN(y) ? 0 : y;
        columns[COUNT][bucket] = Double.isNaN(y) ? 0 : 1;
    }

    private void extendNewest(double x, double y) {
        int newest = size - 1;
        columns[LAST_X][newest] = x;
        inNewest++;
        if (!Double.isNaN(y)) {
            join(newest, new Span(y, y, y, y));
            columns[SUM][newest] += y;
            columns[COUNT][newest]++;
        }
    }

    private void mergeNeighbours() {
        for (int into = 0; into < CAPACITY / 2; into++) {
            int right = 2 * into + 1;
            for (double[] column : columns) {
                column[into] = column[2 * into];
            }
            columns[LAST_X][into] = lastX(right);
            if (!isGap(right)) {
                join(into, span(right));
                columns[SUM][into] += columns[SUM][right];
                columns[COUNT][into] += columns[COUNT][right];
            }
        }
        size = CAPACITY / 2;
        pointsPerBucket *= 2;
    }

    private Span span(int bucket) {
        return new Span(first(bucket), last(bucket), min(bucket), max(bucket));
    }

    private void join(int bucket, Span later) {
        Span whole = isGap(bucket) ? later : span(bucket).then(later);
        columns[FIRST][bucket] = whole.first;
        columns[LAST][bucket] = whole.last;
        columns[MIN][bucket] = whole.min;
        columns[MAX][bucket] = whole.max;
    }

    private void grow() {
        int length = Math.min(CAPACITY, size * 2);
        columns = Arrays.stream(columns).map(column -> Arrays.copyOf(column, length)).toArray(double[][]::new);
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
