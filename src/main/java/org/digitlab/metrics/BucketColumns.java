package org.digitlab.metrics;

import java.util.Arrays;

/** The values of a {@link MinMaxSeries}'s buckets as growing columns. */
final class BucketColumns {

    static final int FIRST_X = 0;
    static final int LAST_X = 1;
    static final int FIRST = 2;
    static final int LAST = 3;
    static final int MIN = 4;
    static final int MAX = 5;
    static final int SUM = 6;
    static final int COUNT = 7;

    private static final int COLUMNS = 8;
    private static final int INITIAL_CAPACITY = 64;

    private double[][] columns;

    BucketColumns() {
        this(new double[COLUMNS][INITIAL_CAPACITY]);
    }

    private BucketColumns(double[][] columns) {
        this.columns = columns;
    }

    BucketColumns copy() {
        return new BucketColumns(Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new));
    }

    double get(int column, int bucket) {
        return columns[column][bucket];
    }

    boolean isGap(int bucket) {
        return columns[COUNT][bucket] == 0;
    }

    Span span(int bucket) {
        return new Span(columns[FIRST][bucket], columns[LAST][bucket], columns[MIN][bucket], columns[MAX][bucket]);
    }

    /** Ensures capacity for a bucket at the end. */
    void ensureCapacity(int bucket) {
        if (bucket == columns[0].length) {
            int length = Math.min(MinMaxSeries.CAPACITY, bucket * 2);
            columns = Arrays.stream(columns).map(column -> Arrays.copyOf(column, length)).toArray(double[][]::new);
        }
    }

    void setX(int bucket, double firstX, double lastX) {
        columns[FIRST_X][bucket] = firstX;
        columns[LAST_X][bucket] = lastX;
    }

    /** Sets a bucket to a single point; NaN is a gap. */
    void setY(int bucket, double y) {
        for (int column = FIRST; column <= MAX; column++) {
            columns[column][bucket] = y;
        }
        columns[SUM][bucket] = Double.isNaN(y) ? 0 : y;
        columns[COUNT][bucket] = Double.isNaN(y) ? 0 : 1;
    }

    /** Adds a point at the end of a bucket; NaN is a gap. */
    void extend(int bucket, double x, double y) {
        columns[LAST_X][bucket] = x;
        if (!Double.isNaN(y)) {
            join(bucket, new Span(y, y, y, y));
            columns[SUM][bucket] += y;
            columns[COUNT][bucket]++;
        }
    }

    /** Merges pairs of the first {@code size} buckets; {@code size} must be even. */
    void mergeNeighbours(int size) {
        for (int target = 0; target < size / 2; target++) {
            int right = 2 * target + 1;
            for (double[] column : columns) {
                column[target] = column[2 * target];
            }
            columns[LAST_X][target] = columns[LAST_X][right];
            if (!isGap(right)) {
                join(target, span(right));
                columns[SUM][target] += columns[SUM][right];
                columns[COUNT][target] += columns[COUNT][right];
            }
        }
    }

    private void join(int bucket, Span later) {
        Span whole = isGap(bucket) ? later : span(bucket).then(later);
        columns[FIRST][bucket] = whole.first();
        columns[LAST][bucket] = whole.last();
        columns[MIN][bucket] = whole.min();
        columns[MAX][bucket] = whole.max();
    }
}
