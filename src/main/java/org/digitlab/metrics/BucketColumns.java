package org.digitlab.metrics;

import java.util.Arrays;

/** The figures of the buckets of a {@link MinMaxSeries}, a column for each; the columns grow with their buckets. */
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
    private static final int ROOM = 64;

    private double[][] columns;

    BucketColumns() {
        this(new double[COLUMNS][ROOM]);
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

    /** Makes room for a bucket behind those there are. */
    void makeRoom(int bucket) {
        if (bucket == columns[0].length) {
            int length = Math.min(MinMaxSeries.CAPACITY, bucket * 2);
            columns = Arrays.stream(columns).map(column -> Arrays.copyOf(column, length)).toArray(double[][]::new);
        }
    }

    void place(int bucket, double firstX, double lastX) {
        columns[FIRST_X][bucket] = firstX;
        columns[LAST_X][bucket] = lastX;
    }

    /** Makes it a bucket of one point; NaN is a gap. */
    void fill(int bucket, double y) {
        for (int column = FIRST; column <= MAX; column++) {
            columns[column][bucket] = y;
        }
        columns[SUM][bucket] = Double.isNaN(y) ? 0 : y;
        columns[COUNT][bucket] = Double.isNaN(y) ? 0 : 1;
    }

    /** Adds a point at the right end of a bucket; NaN is a gap. */
    void extend(int bucket, double x, double y) {
        columns[LAST_X][bucket] = x;
        if (!Double.isNaN(y)) {
            join(bucket, new Span(y, y, y, y));
            columns[SUM][bucket] += y;
            columns[COUNT][bucket]++;
        }
    }

    /** Makes one of every two of the first {@code size} buckets; {@code size} is even. */
    void mergeNeighbours(int size) {
        for (int into = 0; into < size / 2; into++) {
            int right = 2 * into + 1;
            for (double[] column : columns) {
                column[into] = column[2 * into];
            }
            columns[LAST_X][into] = columns[LAST_X][right];
            if (!isGap(right)) {
                join(into, span(right));
                columns[SUM][into] += columns[SUM][right];
                columns[COUNT][into] += columns[COUNT][right];
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
