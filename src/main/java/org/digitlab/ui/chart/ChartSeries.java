package org.digitlab.ui.chart;

import javafx.beans.property.BooleanProperty;
import javafx.scene.paint.Color;
import org.digitlab.metrics.MinMaxSeries;
import org.digitlab.metrics.Trend;

/** A curve of a {@link LiveChart}. Use it on the FX thread. */
public final class ChartSeries {

    private static final double TREND_HORIZON = 30;

    private final SeriesRole role;
    private final LegendItem legend;
    private final Runnable changed;
    private final MinMaxSeries points = new MinMaxSeries();
    private final MinMaxSeries averages = new MinMaxSeries();
    private final Trend trend = new Trend(TREND_HORIZON);

    ChartSeries(SeriesRole role, LegendItem legend, Runnable changed) {
        this.role = role;
        this.legend = legend;
        this.changed = changed;
    }

    /**
     * Adds a point at the right end.
     *
     * @param x finite, not less than the one before
     * @param y any value; one that is not finite is a gap in the line
     * @throws IllegalArgumentException if x is not finite or goes back
     */
    public void append(double x, double y) {
        points.append(x, y);
        if (role == SeriesRole.TRAINING) {
            averages.append(x, trend.next(x, y));
        }
        changed.run();
    }

    /** Forgets every point. */
    public void clear() {
        points.clear();
        averages.clear();
        trend.clear();
        changed.run();
    }

    public String name() {
        return legend.getText();
    }

    public SeriesRole role() {
        return role;
    }

    /** Whether the curve is shown; curves of one name are shown and hidden together. */
    public BooleanProperty visibleProperty() {
        return legend.selectedProperty();
    }

    public boolean isVisible() {
        return legend.isSelected();
    }

    public void setVisible(boolean visible) {
        legend.setSelected(visible);
    }

    /** Everything measured. */
    MinMaxSeries points() {
        return points;
    }

    /** The curve to read: the trend of a noisy one if {@code smooth}, else the points. */
    MinMaxSeries line(boolean smooth) {
        return smooth && role == SeriesRole.TRAINING ? averages : points;
    }

    boolean isShown() {
        return isVisible() && !points.isEmpty();
    }

    Color color() {
        return legend.lineColor();
    }
}
