package org.digitlab.ui.drawing;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Lays out nodes in a column. If height is short, the {@link InkCanvas} shrinks first, to its minimum, then the others
 * to theirs; spare height goes to the nodes that can grow.
 */
public final class DrawingColumn extends Pane {

    private static final double SPACING = 8;

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double width = getWidth() - insets.getLeft() - insets.getRight();
        double[] heights = heights(width, getHeight() - insets.getTop() - insets.getBottom());
        List<Node> parts = getManagedChildren();
        double y = insets.getTop();
        for (int i = 0; i < heights.length; i++) {
            parts.get(i).resizeRelocate(insets.getLeft(), y, width, heights[i]);
            y += heights[i] + SPACING;
        }
    }

    private double[] heights(double width, double available) {
        List<Node> parts = getManagedChildren();
        double[] heights = parts.stream().mapToDouble(part -> part.prefHeight(width)).toArray();
        double spare = available - SPACING * (parts.size() - 1);
        for (double height : heights) {
            spare -= height;
        }
        if (spare < 0) {
            spare = share(spare, heights,
                    part -> part instanceof InkCanvas ? part.minHeight(width) : part.prefHeight(width));
            share(spare, heights, part -> part.minHeight(width));
        } else {
            share(spare, heights, part -> part instanceof InkCanvas ? width : part.maxHeight(width));
        }
        return heights;
    }

    /** Moves heights towards their limits, each by the same fraction of its distance; returns the height that is left. */
    private double share(double spare, double[] heights, ToDoubleFunction<Node> limit) {
        double[] way = new double[heights.length];
        double total = 0;
        for (int i = 0; i < heights.length; i++) {
            way[i] = limit.applyAsDouble(getManagedChildren().get(i)) - heights[i];
            total += way[i];
        }
        double part = total == 0 ? 0 : Math.min(1, spare / total);
        for (int i = 0; i < heights.length; i++) {
            heights[i] += Math.floor(way[i] * part);
        }
        return spare - total * part;
    }

    @Override
    protected double computeMinHeight(double width) {
        return total(part -> part.minHeight(width));
    }

    @Override
    protected double computePrefHeight(double width) {
        return total(part -> part.prefHeight(width));
    }

    private double total(ToDoubleFunction<Node> height) {
        List<Node> parts = getManagedChildren();
        return getInsets().getTop() + getInsets().getBottom() + SPACING * (parts.size() - 1)
                + parts.stream().mapToDouble(height).sum();
    }
}
