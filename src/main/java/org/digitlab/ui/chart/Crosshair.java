package org.digitlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.digitlab.metrics.MinMaxSeries;
import org.digitlab.plot.axis.XKind;
import org.digitlab.plot.paint.Plot;
import org.digitlab.plot.paint.PlotFrame;
import org.digitlab.plot.paint.PlotPainter;
import org.digitlab.plot.series.Curve;
import org.digitlab.plot.series.Pen;
import org.digitlab.plot.series.Snap;
import org.digitlab.ui.chart.canvas.CanvasSurface;
import org.digitlab.ui.chart.canvas.ChartTheme;
import org.digitlab.ui.chart.canvas.HoverCard;
import org.digitlab.ui.common.Words;

/** The crosshair of a chart: its line and points, the card beside it, and the values for screen readers. */
final class Crosshair {

    private static final double DOT = 3.5;
    private static final double FADED = 0.6;
    private static final Words WORDS = new Words();

    private final ChartSettings settings;
    private final ChartTheme theme;
    private final HoverCard card = new HoverCard();

    Crosshair(ChartSettings settings, ChartTheme theme) {
        this.settings = settings;
        this.theme = theme;
    }

    HoverCard card() {
        return card;
    }

    void paint(CanvasSurface surface, PlotPainter painter, PlotFrame frame, Plot plot) {
        double x = settings.options().hoverXProperty().get();
        if (plot.curves().isEmpty() || Double.isNaN(x) || !frame.x().contains(x)) {
            card.setVisible(false);
            return;
        }
        double pixel = Math.round(frame.px(x)) + 0.5;
        surface.line(pixel, frame.top(), pixel, frame.bottom(), Pen.solid(theme.colors().muted().faded(FADED), 1));
        List<HoverCard.Row> rows = new ArrayList<>();
        for (Curve curve : plot.curves()) {
            rows.add(row(painter, frame, curve, x));
        }
        card.show(heading(plot, x), rows, settings.getHeight());
        card.place(pixel, plot.measure().emptySide(), settings.getWidth(), settings.getHeight());
    }

    private HoverCard.Row row(PlotPainter painter, PlotFrame frame, Curve curve, double x) {
        double value = value(curve, x);
        if (!Double.isNaN(value)) {
            MinMaxSeries line = curve.line();
            painter.mark(frame, curve, line.lastX(Snap.known(line, x, curve.reach())), value, DOT);
        }
        return new HoverCard.Row(curve.sample(theme.colors().surface()), curve.label(),
                PlotPainter.value(value, settings.measure()));
    }

    /**
     * Returns the values at the crosshair, or the latest ones while there is no crosshair, for screen readers.
     *
     * @param invitation the text for a chart without curves
     */
    static String said(ChartSettings chart, Plot plot, String invitation) {
        double x = chart.options().hoverXProperty().get();
        String title = plot.measure().title();
        if (plot.curves().isEmpty()) {
            return title + ": " + invitation;
        }
        return Double.isNaN(x) ? title + ": " + values(plot, Curve::latest)
                : title + ", " + heading(plot, x) + ": " + values(plot, curve -> value(curve, x));
    }

    private static String values(Plot plot, ToDoubleFunction<Curve> value) {
        return plot.curves().stream()
                .map(curve -> curve.label() + " " + PlotPainter.value(value.applyAsDouble(curve), plot.measure()))
                .collect(Collectors.joining(", "));
    }

    /** Returns a curve's value at {@code x}; NaN if there is none. */
    private static double value(Curve curve, double x) {
        int bucket = Snap.known(curve.line(), x, curve.reach());
        return bucket < 0 ? Double.NaN : curve.line().last(bucket);
    }

    /** Returns the heading of the card, for instance "Iteration 420 · epoch 1". */
    private static String heading(Plot plot, double x) {
        String position = plot.xKind().title() + " " + plot.xKind().format(x);
        double length = plot.epochLength();
        return length > 0 && plot.xKind() != XKind.EPOCH
                ? position + " \u00b7 " + WORDS.get("chart.epoch") + " " + (long) Math.max(1, Math.ceil(x / length))
                : position;
    }
}
