package org.digitlab.plot.paint;

import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.series.Curve;

/** Drawing of a plot: divides the area into axes, curves and gutter, which the other painters fill. */
public final class PlotPainter {

    /** Maximum width of the gutter as a fraction of the width right of the y axis. */
    private static final double GUTTER_SHARE = 0.25;
    private static final double EDGE = 10;
    private static final double X_AXIS = 26;
    private static final double EPOCH_NUMBERS = 20;
    /** Minimum width of the y axis labels, so that stacked plots align. */
    private static final double Y_LABELS = 44;
    private static final double DOT = 2.5;

    private final AxisPainter axes;
    private final EpochPainter epochs;
    private final GapPainter gaps;
    private final CurvePainter curves;
    private final EndLabels labels;
    private final Surface surface;
    private int drawnPoints;

    public PlotPainter(Surface surface, PlotColors colors) {
        this.surface = surface;
        axes = new AxisPainter(surface, colors);
        epochs = new EpochPainter(surface, colors);
        gaps = new GapPainter(surface, colors);
        curves = new CurvePainter(surface, colors);
        labels = new EndLabels(surface, colors);
    }

    /**
     * Draws the plot into a rectangle whose upper left corner is {@code 0, top}.
     *
     * @param grain the width of a pixel column
     * @return the frame of the curves
     */
    public PlotFrame paint(Plot plot, double top, double width, double height, double grain) {
        PlotFrame frame = frame(plot, top, width, height, grain);
        axes.paintY(plot, frame);
        axes.paintBaseline(frame);
        drawnPoints = 0;
        if (!plot.curves().isEmpty()) {
            axes.paintX(plot, frame, width - EDGE);
            epochs.paint(frame, plot.epochLength());
            paintCurves(plot, frame);
            axes.paintCut(plot, frame);
            paintValues(plot, frame, width);
        }
        return frame;
    }

    /** Draws a marker on a curve. */
    public void mark(PlotFrame frame, Curve curve, double x, double y, double radius) {
        curves.mark(frame, curve, x, y, radius);
    }

    public int drawnPoints() {
        return drawnPoints;
    }

    /** Formats a value; a dash for NaN. */
    public static String value(double value, Measure measure) {
        return Double.isNaN(value) ? "\u2013" : measure.format(value);
    }

    private void paintCurves(Plot plot, PlotFrame frame) {
        curves.clip(frame);
        if (plot.gapBand()) {
            gaps.paint(frame, plot.curves());
        }
        plot.curves().forEach(curve -> drawnPoints += curves.paintNoise(frame, curve));
        plot.curves().forEach(curve -> drawnPoints += curves.paintLine(frame, curve));
        surface.unclip();
        for (Curve curve : plot.curves()) {
            if (!Double.isNaN(curve.latest())) {
                mark(frame, curve, curve.line().lastX(curve.line().size() - 1), curve.latest(), DOT);
            }
        }
    }

    private void paintValues(Plot plot, PlotFrame frame, double width) {
        double gutter = width - frame.right();
        if (gutter > EDGE) {
            labels.paintInGutter(frame, plot, gutter);
        } else if (plot.valued()) {
            labels.paintInCorner(frame, plot);
        }
    }

    private PlotFrame frame(Plot plot, double top, double width, double height, double grain) {
        double above = plot.epochLength() > 0 ? EPOCH_NUMBERS : EDGE;
        double inner = Math.max(1, height - above - X_AXIS);
        double left = Math.ceil(Math.max(Y_LABELS, axes.yLabelWidth(plot, inner))) + AxisPainter.LABEL_GAP;
        double right = gutter(plot, GUTTER_SHARE * (width - Y_LABELS - AxisPainter.LABEL_GAP), inner);
        return new PlotFrame(left, top + above, Math.max(1, width - left - right), inner, grain, plot.x(), plot.y(),
                plot.scale());
    }

    /** Returns the width of the gutter, or of the edge if the gutter would be wider than {@code max}. */
    private double gutter(Plot plot, double max, double height) {
        boolean fits = labels.minGutter() <= max && EndLabels.fit(plot.curves().size(), height);
        return fits && !plot.curves().isEmpty() ? Math.ceil(labels.gutter(plot.names(), Math.floor(max))) : EDGE;
    }
}
