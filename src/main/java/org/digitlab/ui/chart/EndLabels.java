package org.digitlab.ui.chart;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.digitlab.metrics.MinMaxSeries;

/** Writes the latest value of each curve beside its end, in a gutter right of the plot; or in a corner without one. */
final class EndLabels {

    private static final double SAMPLE = 14;
    private static final double GAP = 6;
    private static final double LEAD = 10;
    private static final double LINE = 16;
    private static final String WIDEST = "100.00 %";

    private final ChartTheme theme;
    private final TextMeter meter;

    EndLabels(ChartTheme theme, TextMeter meter) {
        this.theme = theme;
        this.meter = meter;
    }

    /** The gutter's width: the same for every scale, so that stacked plots end at one line. */
    double gutter(List<ChartSeries> all) {
        double name = all.stream().mapToDouble(series -> width(series.name())).max().orElse(0);
        return LEAD + SAMPLE + GAP + name + GAP + width(WIDEST);
    }

    void paintInGutter(GraphicsContext gc, PlotFrame frame, List<ChartSeries> shown, YScale scale, boolean smooth) {
        if (shown.size() * LINE > frame.height()) {
            return;
        }
        double[] wanted = shown.stream()
                .mapToDouble(series -> clamp(frame.py(latest(series, smooth)), frame)).toArray();
        double[] placed = LabelStack.place(wanted, LINE, frame.top() + LINE / 2, frame.bottom() - LINE / 2);
        for (int i = 0; i < placed.length; i++) {
            paint(gc, frame.right() + LEAD, placed[i], shown.get(i), scale, smooth);
        }
    }

    void paintInCorner(GraphicsContext gc, PlotFrame frame, List<ChartSeries> shown, YScale scale, boolean smooth) {
        if ((shown.size() + 1) * LINE > frame.height() / 2) {
            return;
        }
        double left = frame.right() - gutter(shown) + LEAD;
        double y = scale == YScale.LOSS ? frame.top() + LINE : frame.bottom() - LINE * shown.size();
        for (ChartSeries series : shown) {
            paint(gc, left, y, series, scale, smooth);
            y += LINE;
        }
    }

    /** The latest value of a curve; NaN if the curve ends in a gap. */
    static double latest(ChartSeries series, boolean smooth) {
        MinMaxSeries line = series.line(smooth);
        return line.isEmpty() ? Double.NaN : line.last(line.size() - 1);
    }

    private void paint(GraphicsContext gc, double x, double y, ChartSeries series, YScale scale, boolean smooth) {
        gc.setStroke(series.color());
        gc.setLineWidth(2);
        gc.setLineDashes(series.role() == SeriesRole.VALIDATION ? new double[] {4, 3} : null);
        gc.strokeLine(x, y, x + SAMPLE, y);
        gc.setLineDashes(null);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        double name = x + SAMPLE + GAP;
        gc.setFill(theme.muted());
        gc.fillText(series.name(), name, y);
        gc.setFill(theme.strong());
        gc.fillText(value(latest(series, smooth), scale), name + width(series.name()) + GAP, y);
    }

    static String value(double value, YScale scale) {
        return Double.isNaN(value) ? "\u2013" : scale.format(value);
    }

    private double width(String text) {
        return meter.width(text, theme.getFont());
    }

    private static double clamp(double y, PlotFrame frame) {
        return Double.isNaN(y) ? frame.top() : Math.max(frame.top(), Math.min(frame.bottom(), y));
    }
}
