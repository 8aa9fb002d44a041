package org.digitlab.journey;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import org.digitlab.metrics.MinMaxSeries;
import org.digitlab.plot.paint.Plot;
import org.digitlab.plot.series.Curve;
import org.digitlab.plot.series.SeriesRole;
import org.digitlab.ui.chart.LiveChart;

/** A chart in the window: what it shows, and zooming. */
record SeenChart(Lab lab, String query) {

    /** Returns the plot that is shown. */
    Plot plot() {
        return lab.onFx(() -> ((LiveChart) lab.find(query)).picture());
    }

    /** Returns the sorted names of the runs that have curves. */
    List<String> runs() {
        return plot().curves().stream().map(Curve::name).distinct().sorted().toList();
    }

    /** Returns the first and last iteration of the first training curve, and its number of points. */
    List<Integer> trained() {
        MinMaxSeries points = plot().curves().stream().filter(curve -> curve.role() == SeriesRole.TRAINING)
                .map(Curve::points).findFirst().orElseThrow();
        int count = IntStream.range(0, points.size()).map(points::count).sum();
        return List.of((int) points.firstX(0), (int) points.lastX(points.size() - 1), count);
    }

    /** Zooms in by a rectangle in the middle of the plot; curve labels are on its right. */
    void zoom() {
        Bounds chart = lab.onFx(() -> node().localToScreen(node().getLayoutBounds()));
        double x = chart.getMinX() + 0.25 * chart.getWidth();
        double y = chart.getMinY() + 0.45 * chart.getHeight();
        lab.robot().moveTo(x, y).press(MouseButton.PRIMARY).moveTo(x + 40, y + 30)
                .moveTo(x + 0.25 * chart.getWidth(), y + 0.3 * chart.getHeight()).release(MouseButton.PRIMARY);
    }

    /** Resets the zoom by a double click. */
    void showAll() {
        lab.robot().doubleClickOn(node());
    }

    private Node node() {
        return lab.find(query);
    }
}
