package org.digitlab.ui.chart;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Draws the grid, the axes and their labels. */
final class AxisPainter {

    static final double LABEL_GAP = 8;

    private static final double PIXELS_A_Y_TICK = 44;
    private static final double PIXELS_A_X_TICK = 90;
    private static final double TICK = 4;
    private static final double CLEARANCE = 10;

    private final ChartTheme theme;
    private final TextMeter meter;

    AxisPainter(ChartTheme theme, TextMeter meter) {
        this.theme = theme;
        this.meter = meter;
    }

    /** The width that the labels of the y axis take. */
    double yLabelWidth(Range y, YScale scale, double height) {
        Ticks ticks = yTicks(y, height);
        double widest = 0;
        for (double tick : ticks.values()) {
            widest = Math.max(widest, meter.width(scale.formatTick(tick, ticks.step()), theme.getFont()));
        }
        return widest;
    }

    void paintY(GraphicsContext gc, PlotFrame frame, YScale scale) {
        Ticks ticks = yTicks(frame.y(), frame.height());
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.setTextBaseline(VPos.CENTER);
        gc.setLineWidth(1);
        for (double tick : ticks.values()) {
            double y = Math.round(frame.py(tick)) + 0.5;
            gc.setStroke(theme.grid());
            gc.strokeLine(frame.left(), y, frame.right(), y);
            gc.setFill(theme.muted());
            gc.fillText(scale.formatTick(tick, ticks.step()), frame.left() - LABEL_GAP, y);
        }
    }

    void paintBaseline(GraphicsContext gc, PlotFrame frame) {
        double line = Math.round(frame.bottom()) + 0.5;
        gc.setLineWidth(1);
        gc.setStroke(theme.axis());
        gc.strokeLine(frame.left(), line, frame.right(), line);
    }

    void paintX(GraphicsContext gc, PlotFrame frame, String title, double rightEdge) {
        double text = frame.bottom() + LABEL_GAP;
        gc.setTextBaseline(VPos.TOP);
        gc.setFill(theme.muted());
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.fillText(title, rightEdge, text);
        paintXTicks(gc, frame, text, rightEdge - meter.width(title, theme.getFont()) - CLEARANCE);
    }

    /** Labels that would touch the axis's title, right of {@code limit}, give way. */
    private void paintXTicks(GraphicsContext gc, PlotFrame frame, double text, double limit) {
        double line = Math.round(frame.bottom()) + 0.5;
        Ticks ticks = Ticks.whole(frame.x(), (int) Math.max(2, frame.width() / PIXELS_A_X_TICK));
        gc.setTextAlign(TextAlignment.CENTER);
        for (double tick : ticks.values()) {
            double x = Math.round(frame.px(tick)) + 0.5;
            String label = Ticks.format(tick, ticks.step());
            gc.strokeLine(x, line, x, line + TICK);
            if (x + meter.width(label, theme.getFont()) / 2 <= limit) {
                gc.fillText(label, x, text);
            }
        }
    }

    private static Ticks yTicks(Range y, double height) {
        return Ticks.within(y, (int) Math.max(2, height / PIXELS_A_Y_TICK));
    }
}
