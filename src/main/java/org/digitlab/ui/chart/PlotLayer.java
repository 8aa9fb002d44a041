package org.digitlab.ui.chart;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;

/** Everything on a chart's canvas: divides it into axes, plot and gutter and lets the painters draw. */
final class PlotLayer {

    private static final double ROOM_FOR_GUTTER = 420;
    private static final double EDGE = 10;
    private static final double X_AXIS = 26;
    private static final double EPOCH_NUMBERS = 20;

    private final ChartSettings settings;
    private final ChartTheme theme;
    private final TextMeter meter = new TextMeter();
    private final AxisPainter axes;
    private final EpochPainter epochs;
    private final CurvePainter curves;
    private final EndLabels labels;
    private final Crosshair crosshair;
    private PlotFrame frame;
    private int drawnPoints;

    PlotLayer(ChartSettings settings, ChartTheme theme) {
        this.settings = settings;
        this.theme = theme;
        axes = new AxisPainter(theme, meter);
        epochs = new EpochPainter(theme);
        curves = new CurvePainter(theme);
        labels = new EndLabels(theme, meter);
        crosshair = new Crosshair(settings, theme, curves);
    }

    HoverCard card() {
        return crosshair.card();
    }

    PlotFrame frame() {
        return frame;
    }

    int drawnPoints() {
        return drawnPoints;
    }

    void paint(GraphicsContext gc, Range x, Range y, List<ChartSeries> all, List<ChartSeries> shown) {
        Canvas canvas = gc.getCanvas();
        boolean gutter = hasGutter(canvas, shown);
        frame = frame(canvas, x, y, gutter ? labels.gutter(all) : EDGE);
        gc.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        gc.setFont(theme.getFont());
        axes.paintY(gc, frame, settings.getYScale());
        drawnPoints = 0;
        if (shown.isEmpty()) {
            axes.paintBaseline(gc, frame);
        } else {
            axes.paintBaseline(gc, frame);
            axes.paintX(gc, frame, settings.getXTitle(), canvas.getWidth() - EDGE);
            epochs.paint(gc, frame, settings.getEpochLength(), settings.getEpochTitle());
            paintCurves(gc, shown, gutter);
        }
        crosshair.paint(gc, frame, shown);
    }

    /** The latest value of each curve, for those who cannot see the chart. */
    String inWords(List<ChartSeries> shown) {
        String values = shown.stream().map(this::inWords).collect(Collectors.joining(", "));
        return settings.getTitle() + ": " + (shown.isEmpty() ? settings.getEmptyText() : values);
    }

    void layoutInvitation(Label invitation, Canvas canvas) {
        double width = Math.max(0, Math.min(canvas.getWidth() - 2 * EDGE, invitation.prefWidth(-1)));
        double height = invitation.prefHeight(width);
        invitation.resizeRelocate(canvas.getLayoutX() + (canvas.getWidth() - width) / 2,
                canvas.getLayoutY() + (canvas.getHeight() - height - X_AXIS) / 2, width, height);
    }

    private void paintCurves(GraphicsContext gc, List<ChartSeries> shown, boolean gutter) {
        boolean smooth = settings.isSmoothing();
        shown.forEach(series -> drawnPoints += curves.paintNoise(gc, frame, series, smooth));
        shown.forEach(series -> drawnPoints += curves.paintLine(gc, frame, series, smooth));
        shown.forEach(series -> markEnd(gc, series, smooth));
        if (gutter) {
            labels.paintInGutter(gc, frame, shown, settings.getYScale(), smooth);
        } else if (Double.isNaN(settings.getHoverX())) {
            labels.paintInCorner(gc, frame, shown, settings.getYScale(), smooth);
        }
    }

    private void markEnd(GraphicsContext gc, ChartSeries series, boolean smooth) {
        double latest = EndLabels.latest(series, smooth);
        if (!Double.isNaN(latest)) {
            curves.mark(gc, frame, series, series.points().lastX(series.points().size() - 1), latest, 2.5);
        }
    }

    private String inWords(ChartSeries series) {
        double latest = EndLabels.latest(series, settings.isSmoothing());
        return settings.label(series) + " " + EndLabels.value(latest, settings.getYScale());
    }

    private PlotFrame frame(Canvas canvas, Range x, Range y, double right) {
        double top = settings.getEpochLength() > 0 ? EPOCH_NUMBERS : EDGE;
        double height = Math.max(1, canvas.getHeight() - top - X_AXIS);
        double labelWidth = axes.yLabelWidth(y, settings.getYScale(), height);
        double left = Math.ceil(Math.max(settings.getYAxisWidth(), labelWidth)) + AxisPainter.LABEL_GAP;
        return new PlotFrame(left, top, Math.max(1, canvas.getWidth() - left - right), height, x, y);
    }

    private static boolean hasGutter(Canvas canvas, List<ChartSeries> shown) {
        return canvas.getWidth() >= ROOM_FOR_GUTTER && !shown.isEmpty();
    }
}
