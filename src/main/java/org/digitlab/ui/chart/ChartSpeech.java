package org.digitlab.ui.chart;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.digitlab.plot.paint.Plot;
import org.digitlab.plot.paint.PlotPainter;
import org.digitlab.plot.series.Curve;

/** A chart's text for screen readers: the values at the crosshair, or the latest ones while there is no crosshair. */
final class ChartSpeech {

    private ChartSpeech() {
    }

    static String of(ChartSettings chart, Plot plot) {
        List<Curve> curves = plot.curves();
        double x = chart.getOptions().hoverXProperty().get();
        String title = plot.measure().title();
        if (curves.isEmpty()) {
            return title + ": " + chart.getEmptyText();
        }
        return Double.isNaN(x) ? title + ": " + values(plot, Curve::latest)
                : title + ", " + Crosshair.heading(plot, x) + ": " + values(plot, curve -> Crosshair.value(curve, x));
    }

    private static String values(Plot plot, ToDoubleFunction<Curve> value) {
        return plot.curves().stream()
                .map(curve -> curve.label() + " " + PlotPainter.value(value.applyAsDouble(curve), plot.measure()))
                .collect(Collectors.joining(", "));
    }
}
