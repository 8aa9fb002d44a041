package org.digitlab.plot.paint;

import org.digitlab.metrics.MinMaxSeries;
import org.digitlab.plot.series.Curve;
import org.digitlab.plot.series.Pen;
import org.digitlab.plot.series.Rgb;
import org.digitlab.plot.series.SeriesRole;

/** Draws curves and the markers on them. */
record CurvePainter(Surface surface, PlotColors colors) {

    private static final double NOISE = 0.25;
    private static final double PLAIN = 0.8;
    private static final double BAND_SHARE = 0.6;
    private static final double THIN = 1;
    private static final double BOLD = 2;
    private static final double DENSE = 0.8;
    private static final double OVERHANG = 3;

    /**
     * Draws the measured points, faded, if the curve is smoothed or has several values in each pixel column.
     *
     * @return the number of points drawn
     */
    int paintNoise(PlotFrame frame, Curve curve) {
        boolean spread = curve.role() == SeriesRole.VALIDATION && isDense(frame, curve.points());
        return curve.isSmoothed() || spread ? paintMeasured(frame, curve, BAND_SHARE * NOISE, NOISE) : 0;
    }

    /** Draws the line of the curve and returns the number of points drawn. */
    int paintLine(PlotFrame frame, Curve curve) {
        boolean dense = isDense(frame, curve.points());
        if (curve.role() == SeriesRole.TRAINING && !curve.isSmoothed()) {
            return dense ? paintMeasured(frame, curve, PLAIN, PLAIN) : trace(frame, curve, curve.line(), 1, 1.5);
        }
        return trace(frame, curve, curve.line(), 1, BOLD);
    }

    /** Draws a marker: filled for training, hollow for validation. */
    void mark(PlotFrame frame, Curve curve, double x, double y, double radius) {
        double centreX = frame.px(x);
        double centreY = frame.py(y);
        if (!frame.contains(centreX, centreY)) {
            return;
        }
        boolean hollow = curve.role() == SeriesRole.VALIDATION;
        surface.disc(centreX, centreY, radius + 1.5, hollow ? color(curve) : colors.surface());
        surface.disc(centreX, centreY, radius, hollow ? colors.surface() : color(curve));
    }

    void clip(PlotFrame frame) {
        surface.clip(frame.left(), frame.top() - OVERHANG, frame.width() + OVERHANG, frame.height() + OVERHANG);
    }

    private int paintMeasured(PlotFrame frame, Curve curve, double band, double line) {
        if (!isDense(frame, curve.points())) {
            return trace(frame, curve, curve.points(), line, THIN);
        }
        BandTracer tracer = new BandTracer(frame.grain());
        Decimator.trace(curve.points(), frame, tracer);
        surface.bars(tracer.bars, color(curve).faded(band));
        return 2 * tracer.bars.size();
    }

    private int trace(PlotFrame frame, Curve curve, MinMaxSeries line, double opacity, double width) {
        // A dashed line through both extremes of every pixel column would be thousands of invisible dashes.
        boolean extremes = line == curve.points() && !isDense(frame, line);
        CurveTracer tracer = new CurveTracer(new Trace(), extremes);
        Decimator.trace(line, frame, tracer);
        surface.stroke(tracer.trace(), Pen.of(curve.role(), color(curve).faded(opacity), width, curve.ink().dots()));
        return tracer.trace().size();
    }

    /** Dense noise as vertical min-max bars on whole pixels, which costs far less than a stroke. */
    private static final class BandTracer implements Decimator.Columns {
        private final Bars bars = new Bars();
        private final double grain;
        private boolean started;
        private double right;
        private double upper;
        private double lower;

        BandTracer(double grain) {
            this.grain = grain;
        }

        @Override
        public void column(double fromX, double fromY, double toX, double toY) {
            double left = started ? right : floor(fromX);
            double high = Math.min(fromY, toY);
            double low = Math.max(Math.max(fromY, toY), high + grain);
            right = floor(toX) + grain;
            // Neighbouring bars touch, as the parts of a line do.
            double top = started ? Math.min(high, lower) : high;
            double bottom = started ? Math.max(low, upper) : low;
            bars.add(left, floor(top), right, Math.ceil(bottom / grain) * grain);
            upper = high;
            lower = low;
            started = true;
        }

        @Override
        public void lift() {
            started = false;
        }

        private double floor(double pixel) {
            return Math.floor(pixel / grain) * grain;
        }
    }

    /** A line through both extremes of each pixel column, or through their middle for a smoothed curve. */
    private record CurveTracer(Trace trace, boolean extremes) implements Decimator.Columns {
        @Override
        public void column(double fromX, double fromY, double toX, double toY) {
            if (fromY == toY || !extremes) {
                trace.to((fromX + toX) / 2, (fromY + toY) / 2);
            } else {
                trace.to(fromX, fromY);
                trace.to(toX, toY);
            }
        }

        @Override
        public void lift() {
            trace.lift();
        }
    }

    /** Whether nearly every pixel column has a point. */
    private static boolean isDense(PlotFrame frame, MinMaxSeries points) {
        int from = Math.max(0, points.indexEndingFrom(frame.x().lower()));
        int to = Math.min(points.size() - 1, points.indexEndingBy(frame.x().upper()));
        double left = Math.max(frame.left(), frame.px(points.firstX(Math.min(from, points.size() - 1))));
        double right = Math.min(frame.right(), frame.px(points.lastX(points.size() - 1)));
        return to - from > DENSE * (right - left) && to > from;
    }

    private Rgb color(Curve curve) {
        return curve.ink().on(colors.surface());
    }
}
