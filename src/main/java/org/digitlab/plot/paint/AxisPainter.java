package org.digitlab.plot.paint;

import java.util.stream.DoubleStream;
import org.digitlab.plot.axis.AutoRange;
import org.digitlab.plot.axis.PlotWords;
import org.digitlab.plot.axis.Ticks;
import org.digitlab.plot.axis.XKind;
import org.digitlab.plot.paint.Surface.Align;
import org.digitlab.plot.series.Pen;

/** Draws the grid, the axes and their labels. */
record AxisPainter(Surface surface, PlotColors colors) {

    static final double LABEL_GAP = 8;

    private static final double PIXELS_PER_Y_TICK = 44;
    private static final double PIXELS_PER_X_TICK = 90;
    private static final double TICK = 4;
    private static final double CLEARANCE = 10;
    private static final double CUT_ABOVE = 12;
    /** Leaves room for a button in the lower left corner. */
    private static final double CUT_BELOW = 40;

    double yLabelWidth(Plot plot, double height) {
        Ticks ticks = yTicks(plot, height);
        return DoubleStream.of(ticks.values()).map(tick -> surface.width(label(plot, ticks, tick), Lettering.SMALL)).max()
                .orElse(0);
    }

    void paintY(Plot plot, PlotFrame frame) {
        Ticks ticks = yTicks(plot, frame.height());
        Pen pen = Pen.solid(colors.grid(), 1);
        for (double tick : ticks.values()) {
            double y = Math.round(frame.py(tick)) + 0.5;
            surface.line(frame.left(), y, frame.right(), y, pen);
            surface.text(label(plot, ticks, tick), frame.left() - LABEL_GAP, Lettering.SMALL.middle(y), Align.RIGHT,
                    Lettering.SMALL, colors.muted());
        }
    }

    void paintBaseline(PlotFrame frame) {
        double line = Math.round(frame.bottom()) + 0.5;
        surface.line(frame.left(), line, frame.right(), line, Pen.solid(colors.axis(), 1));
    }

    void paintX(Plot plot, PlotFrame frame, double rightEdge) {
        double baseline = Lettering.SMALL.top(frame.bottom() + LABEL_GAP + 1);
        String title = plot.xKind().title();
        surface.text(title, rightEdge, baseline, Align.RIGHT, Lettering.SMALL, colors.muted());
        paintXTicks(plot.xKind(), frame, baseline, rightEdge - surface.width(title, Lettering.SMALL) - CLEARANCE);
    }

    /** Leaves out labels that would touch the axis title, right of {@code limit}. */
    private void paintXTicks(XKind kind, PlotFrame frame, double baseline, double limit) {
        double line = Math.round(frame.bottom()) + 0.5;
        Ticks ticks = kind.ticks(frame.x(), (int) Math.max(2, frame.width() / PIXELS_PER_X_TICK));
        Pen pen = Pen.solid(colors.axis(), 1);
        for (double tick : ticks.values()) {
            double x = Math.round(frame.px(tick)) + 0.5;
            String label = kind.formatTick(tick, ticks.step());
            surface.line(x, line, x, line + TICK, pen);
            if (x + surface.width(label, Lettering.SMALL) / 2 <= limit) {
                surface.text(label, x, baseline, Align.CENTER, Lettering.SMALL, colors.muted());
            }
        }
    }

    /** Says how far curves go that begin above or below the frame. */
    void paintCut(Plot plot, PlotFrame frame) {
        if (plot.cut() == null) {
            return;
        }
        if (plot.scale().position(plot.cut().upper()) > plot.y().upper()) {
            paintCut("chart.cut.above", plot.measure().format(plot.cut().upper()), frame, frame.top() + CUT_ABOVE);
        }
        if (plot.scale().position(plot.cut().lower()) < plot.y().lower()) {
            paintCut("chart.cut.below", plot.measure().format(plot.cut().lower()), frame, frame.bottom() - CUT_BELOW);
        }
    }

    private void paintCut(String key, String value, PlotFrame frame, double baseline) {
        String text = PlotWords.get(key).formatted(value);
        double left = frame.left() + AutoRange.WARM_UP * frame.width();
        if (left + surface.width(text, Lettering.SMALL) <= frame.right()) {
            surface.text(text, left, baseline, Align.LEFT, Lettering.SMALL, colors.muted());
        }
    }

    private static String label(Plot plot, Ticks ticks, double tick) {
        double step = ticks.step() > 0 ? ticks.step() : plot.scale().resolution(tick);
        return plot.measure().formatTick(tick, step);
    }

    private static Ticks yTicks(Plot plot, double height) {
        return plot.scale().ticks(plot.y(), (int) Math.max(2, height / PIXELS_PER_Y_TICK));
    }
}
