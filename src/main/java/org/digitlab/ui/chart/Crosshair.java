package org.digitlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import org.digitlab.metrics.MinMaxSeries;

/** Draws the line through one x, the points known there, and fills the card beside it. */
final class Crosshair {

    private static final double DOT = 3.5;

    private final ChartSettings settings;
    private final ChartTheme theme;
    private final CurvePainter curves;
    private final HoverCard card = new HoverCard();

    Crosshair(ChartSettings settings, ChartTheme theme, CurvePainter curves) {
        this.settings = settings;
        this.theme = theme;
        this.curves = curves;
    }

    HoverCard card() {
        return card;
    }

    void paint(GraphicsContext gc, PlotFrame frame, List<ChartSeries> shown) {
        double x = settings.getHoverX();
        if (shown.isEmpty() || Double.isNaN(x) || !frame.x().contains(x)) {
            card.setVisible(false);
            return;
        }
        double pixel = Math.round(frame.px(x)) + 0.5;
        gc.setStroke(theme.muted().deriveColor(0, 1, 1, 0.6));
        gc.setLineWidth(1);
        gc.strokeLine(pixel, frame.top(), pixel, frame.bottom());
        List<HoverCard.Row> rows = new ArrayList<>();
        for (ChartSeries series : shown) {
            rows.add(row(gc, frame, series, x));
        }
        card.show(heading(x), rows);
        card.place(pixel, settings.getYScale().emptySide(), settings.getWidth(), settings.getHeight());
    }

    private HoverCard.Row row(GraphicsContext gc, PlotFrame frame, ChartSeries series, double x) {
        MinMaxSeries line = series.line(settings.isSmoothing());
        double reach = series.role() == SeriesRole.VALIDATION ? settings.getEpochLength() : 0;
        int bucket = Snap.known(line, x, reach);
        double value = bucket < 0 ? Double.NaN : line.last(bucket);
        if (bucket >= 0) {
            curves.mark(gc, frame, series, line.lastX(bucket), value, DOT);
        }
        return new HoverCard.Row(series, settings.label(series), EndLabels.value(value, settings.getYScale()));
    }

    private String heading(double x) {
        String place = settings.getXTitle() + " " + Ticks.format(x, 1);
        double length = settings.getEpochLength();
        return length > 0
                ? place + " \u00b7 " + settings.getEpochTitle() + " " + (long) Math.max(1, Math.ceil(x / length))
                : place;
    }
}
