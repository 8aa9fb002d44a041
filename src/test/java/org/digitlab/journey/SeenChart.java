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

/** A chart as somebody sees it who reads and zooms it. */
record SeenChart(Lab lab, String query) {

    /** What it shows now. */
    Plot plot() {
        return lab.onFx(() -> ((LiveChart) lab.find(query)).picture());
    }

    /** The names of the runs that have curves. */
    List<String> runs() {
        return plot().curves().stream().map(Curve::name).distinct().sorted().toList();
    }

    /** The iterations that the only training curve has points of, first and last, and how many they are. */
    List<Integer> trained() {
        MinMaxSeries points = plot().curves().stream().filter(curve -> curve.role() == SeriesRole.TRAINING)
                .map(Curve::points).findFirst().orElseThrow();
        int count = IntStream.range(0, points.size()).map(points::count).sum();
        return List.of((int) points.firstX(0), (int) points.lastX(points.size() - 1), count);
    }

    /** Drags a rectangle over the middle of the plot, which has names to its right. */
    void zoom() {
        Bounds chart = lab.onFx(() -> node().localToScreen(node().getLayoutBounds()));
        double x = chart.getMinX() + 0.25 * chart.getWidth();
        double y = chart.getMinY() + 0.45 * chart.getHeight();
        lab.robot().moveTo(x, y).press(MouseButton.PRIMARY).moveTo(x + 40, y + 30)
                .moveTo(x + 0.25 * chart.getWidth(), y + 0.3 * chart.getHeight()).release(MouseButton.PRIMARY);
    }

    /** Clicks twice for everything to be seen again. */
    void showAll() {
        lab.robot().doubleClickOn(node());
    }

    private Node node() {
        return lab.find(query);
    }
}
