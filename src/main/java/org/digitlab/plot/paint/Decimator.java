package org.digitlab.plot.paint;

import org.digitlab.metrics.MinMaxSeries;

/** Reduction of a curve to pixel columns that keep the smallest and the largest value, so that no spike is lost. */
final class Decimator {

    private final PlotFrame frame;
    private final Columns columns;
    private boolean open;
    private long column;
    private double fromX;
    private double toX;
    private double first;
    private double last;
    private double min;
    private double max;

    private Decimator(PlotFrame frame, Columns columns) {
        this.frame = frame;
        this.columns = columns;
    }

    /**
     * Passes the visible part of {@code curve} to {@code columns}, from left to right, with one point beyond each side so
     * that the line reaches the edges.
     */
    static void trace(MinMaxSeries curve, PlotFrame frame, Columns columns) {
        Decimator decimator = new Decimator(frame, columns);
        int bucket = Math.max(0, curve.indexEndingFrom(frame.x().lower()) - 1);
        boolean inside = true;
        while (inside && bucket < curve.size()) {
            inside = curve.firstX(bucket) <= frame.x().upper();
            decimator.take(curve, bucket++);
        }
        decimator.flush();
        columns.lift();
    }

    private void take(MinMaxSeries curve, int bucket) {
        if (curve.isGap(bucket)) {
            flush();
            columns.lift();
            return;
        }
        double pixel = frame.px((curve.firstX(bucket) + curve.lastX(bucket)) / 2);
        if (open && column != columnOf(pixel)) {
            flush();
        }
        if (!open) {
            begin(curve, bucket, pixel);
        }
        toX = pixel;
        last = curve.last(bucket);
        min = Math.min(min, curve.min(bucket));
        max = Math.max(max, curve.max(bucket));
    }

    private void begin(MinMaxSeries curve, int bucket, double pixel) {
        open = true;
        column = columnOf(pixel);
        fromX = pixel;
        first = curve.first(bucket);
        min = Double.POSITIVE_INFINITY;
        max = Double.NEGATIVE_INFINITY;
    }

    private void flush() {
        if (open) {
            open = false;
            boolean rising = first <= last;
            columns.column(fromX, frame.py(rising ? min : max), toX, frame.py(rising ? max : min));
        }
    }

    private long columnOf(double pixel) {
        return (long) Math.floor(pixel / frame.grain());
    }

    /** Receiver of pixel columns. */
    interface Columns {

        /** Takes both extremes of a column, in the order of the curve; they may be the same point. */
        void column(double fromX, double fromY, double toX, double toY);

        /** Ends the current line. */
        void lift();
    }
}
