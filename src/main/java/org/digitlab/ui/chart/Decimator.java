package org.digitlab.ui.chart;

import org.digitlab.metrics.MinMaxSeries;

/** Turns a curve into at most two points a pixel column, the smallest and the largest, so that no spike is lost. */
final class Decimator {

    private final PlotFrame frame;
    private final Pen pen;
    private boolean open;
    private boolean lifted = true;
    private long column;
    private double firstPixel;
    private double lastPixel;
    private double first;
    private double last;
    private double min;
    private double max;
    private int drawn;

    private Decimator(PlotFrame frame, Pen pen) {
        this.frame = frame;
        this.pen = pen;
    }

    /** Draws {@code curve} with {@code pen}, in pixels, and says how many points that took. */
    static int trace(MinMaxSeries curve, PlotFrame frame, Pen pen) {
        Decimator decimator = new Decimator(frame, pen);
        int bucket = Math.max(0, curve.indexEndingFrom(frame.x().lower()) - 1);
        while (bucket < curve.size() && curve.firstX(bucket) <= frame.x().upper()) {
            decimator.take(curve, bucket++);
        }
        decimator.flush();
        return decimator.drawn;
    }

    private void take(MinMaxSeries curve, int bucket) {
        if (curve.isGap(bucket)) {
            flush();
            lifted = true;
            return;
        }
        double pixel = frame.px((curve.firstX(bucket) + curve.lastX(bucket)) / 2);
        if (open && column != (long) Math.floor(pixel)) {
            flush();
        }
        if (open) {
            extend(curve, bucket, pixel);
        } else {
            begin(curve, bucket, pixel);
        }
    }

    private void begin(MinMaxSeries curve, int bucket, double pixel) {
        open = true;
        column = (long) Math.floor(pixel);
        firstPixel = pixel;
        lastPixel = pixel;
        first = curve.first(bucket);
        last = curve.last(bucket);
        min = curve.min(bucket);
        max = curve.max(bucket);
    }

    private void extend(MinMaxSeries curve, int bucket, double pixel) {
        lastPixel = pixel;
        last = curve.last(bucket);
        min = Math.min(min, curve.min(bucket));
        max = Math.max(max, curve.max(bucket));
    }

    private void flush() {
        if (!open) {
            return;
        }
        open = false;
        boolean rising = first <= last;
        emit(firstPixel, rising ? min : max);
        if (min != max) {
            emit(lastPixel, rising ? max : min);
        }
    }

    private void emit(double pixel, double value) {
        if (lifted) {
            pen.move(pixel, frame.py(value));
        } else {
            pen.line(pixel, frame.py(value));
        }
        lifted = false;
        drawn++;
    }

    /** Draws in pixels. */
    interface Pen {

        /** Starts a new line here. */
        void move(double x, double y);

        /** Draws on from where the pen is. */
        void line(double x, double y);
    }
}
