package org.digitlab.ui.chart;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.digitlab.metrics.MinMaxSeries;

/** Draws curves and the markers on them. */
final class CurvePainter {

    private static final double[] DASH = {6, 4};

    private static final Ink NOISE = new Ink(1, 0.25);
    private static final Ink PLAIN = new Ink(1, 0.8);
    private static final Ink BOLD = new Ink(2, 1);
    private static final double BAND_SHARE = 0.6;
    private static final double DENSE = 0.8;
    private static final double OVERHANG = 3;

    private final ChartTheme theme;

    CurvePainter(ChartTheme theme) {
        this.theme = theme;
    }

    /**
     * Draws what was measured, faded, if the curve is read from its trend or has a spread in every pixel column; says how
     * many points it took.
     */
    int paintNoise(GraphicsContext gc, PlotFrame frame, ChartSeries series, boolean smooth) {
        boolean trend = series.line(smooth) != series.points();
        boolean spread = series.role() == SeriesRole.VALIDATION && isDense(frame, series.points());
        return trend || spread ? paintMeasured(gc, frame, series, BAND_SHARE, NOISE) : 0;
    }

    /** Draws the curve that is read; says how many points it took. */
    int paintLine(GraphicsContext gc, PlotFrame frame, ChartSeries series, boolean smooth) {
        if (series.role() == SeriesRole.TRAINING && !smooth) {
            return paintMeasured(gc, frame, series, 1, PLAIN);
        }
        return stroke(gc, frame, series, series.line(smooth), BOLD);
    }

    private static int paintMeasured(GraphicsContext gc, PlotFrame frame, ChartSeries series, double band, Ink line) {
        MinMaxSeries points = series.points();
        return isDense(frame, points)
                ? fill(gc, frame, points, series.color().deriveColor(0, 1, 1, band * line.opacity()))
                : stroke(gc, frame, series, points, line);
    }

    /** Whether there are points in nearly every pixel column. */
    private static boolean isDense(PlotFrame frame, MinMaxSeries points) {
        return points.size() > DENSE * (frame.px(points.lastX(points.size() - 1)) - frame.left());
    }

    /** Marks a point: filled for training, hollow for validation. */
    void mark(GraphicsContext gc, PlotFrame frame, ChartSeries series, double x, double y, double radius) {
        double centreX = frame.px(x);
        double centreY = frame.py(y);
        if (!frame.contains(centreX, centreY)) {
            return;
        }
        boolean hollow = series.role() == SeriesRole.VALIDATION;
        disc(gc, centreX, centreY, radius + 1.5, hollow ? series.color() : theme.surface());
        disc(gc, centreX, centreY, radius, hollow ? theme.surface() : series.color());
    }

    private static int stroke(GraphicsContext gc, PlotFrame frame, ChartSeries series, MinMaxSeries curve, Ink ink) {
        gc.save();
        clip(gc, frame);
        gc.setStroke(series.color().deriveColor(0, 1, 1, ink.opacity()));
        gc.setLineWidth(ink.width());
        gc.setLineDashes(series.role() == SeriesRole.VALIDATION ? DASH : null);
        gc.setLineCap(StrokeLineCap.BUTT);
        gc.setLineJoin(StrokeLineJoin.BEVEL);
        // Up and down in every column a dashed line would be thousands of dashes, and nobody could see them.
        LinePen pen = new LinePen(gc, curve == series.points() && !isDense(frame, curve));
        Decimator.trace(curve, frame, pen);
        int drawn = pen.finish();
        gc.restore();
        return drawn;
    }

    private static int fill(GraphicsContext gc, PlotFrame frame, MinMaxSeries curve, Color color) {
        gc.save();
        clip(gc, frame);
        gc.setFill(color);
        BandPen pen = new BandPen(gc);
        Decimator.trace(curve, frame, pen);
        int drawn = pen.points();
        gc.restore();
        return drawn;
    }

    private static void clip(GraphicsContext gc, PlotFrame frame) {
        gc.beginPath();
        gc.rect(frame.left(), frame.top() - OVERHANG, frame.width() + OVERHANG, frame.height() + OVERHANG);
        gc.clip();
    }

    private static void disc(GraphicsContext gc, double x, double y, double radius, Color color) {
        gc.setFill(color);
        gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private record Ink(double width, double opacity) {
    }
}
