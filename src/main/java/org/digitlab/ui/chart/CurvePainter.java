package org.digitlab.ui.chart;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.digitlab.metrics.MinMaxSeries;

/** Draws curves and the markers on them. */
final class CurvePainter {

    static final double[] DASH = {6, 4};

    private static final double NOISE_OPACITY = 0.22;
    private static final double OVERHANG = 3;

    private final ChartTheme theme;

    CurvePainter(ChartTheme theme) {
        this.theme = theme;
    }

    /** Draws what was measured, faded, if the curve is read from its trend; says how many points it took. */
    int paintNoise(GraphicsContext gc, PlotFrame frame, ChartSeries series, boolean smooth) {
        boolean trend = series.line(smooth) != series.points();
        return trend ? stroke(gc, frame, series.points(), faded(series.color()), 1, null) : 0;
    }

    /** Draws the curve that is read; says how many points it took. */
    int paintLine(GraphicsContext gc, PlotFrame frame, ChartSeries series, boolean smooth) {
        boolean noisy = series.role() == SeriesRole.TRAINING && !smooth;
        double[] dashes = series.role() == SeriesRole.VALIDATION ? DASH : null;
        return stroke(gc, frame, series.line(smooth), series.color(), noisy ? 1 : 2, dashes);
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

    private static int stroke(GraphicsContext gc, PlotFrame frame, MinMaxSeries curve, Color color, double width,
            double[] dashes) {
        gc.save();
        clip(gc, frame);
        gc.setStroke(color);
        gc.setLineWidth(width);
        gc.setLineDashes(dashes);
        gc.setLineCap(StrokeLineCap.BUTT);
        gc.setLineJoin(width > 1 ? StrokeLineJoin.ROUND : StrokeLineJoin.BEVEL);
        gc.beginPath();
        int drawn = Decimator.trace(curve, frame, new PathPen(gc));
        gc.stroke();
        gc.restore();
        return drawn;
    }

    private static void clip(GraphicsContext gc, PlotFrame frame) {
        gc.beginPath();
        gc.rect(frame.left(), frame.top() - OVERHANG, frame.width() + OVERHANG, frame.height() + OVERHANG);
        gc.clip();
    }

    private static Color faded(Color color) {
        return color.deriveColor(0, 1, 1, NOISE_OPACITY);
    }

    private static void disc(GraphicsContext gc, double x, double y, double radius, Color color) {
        gc.setFill(color);
        gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private record PathPen(GraphicsContext gc) implements Decimator.Pen {

        @Override
        public void move(double x, double y) {
            gc.moveTo(x, y);
        }

        @Override
        public void line(double x, double y) {
            gc.lineTo(x, y);
        }
    }
}
