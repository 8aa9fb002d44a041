package org.digitlab.ui.chart.board;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Lays out charts in one column, or in two where there is width for it and one column would make them too low. */
public final class ChartGrid extends Pane {

    private static final double GAP = 16;
    private static final double MIN_WIDTH_OF_TWO = 560;
    private static final double MIN_HEIGHT = 220;

    @Override
    protected void layoutChildren() {
        List<Node> shown = getManagedChildren();
        if (shown.isEmpty()) {
            return;
        }
        int columns = isWide() && height(shown.size()) < MIN_HEIGHT ? 2 : 1;
        int rows = (shown.size() + columns - 1) / columns;
        double width = (getWidth() - (columns - 1) * GAP) / columns;
        double height = height(rows);
        for (int i = 0; i < shown.size(); i++) {
            boolean alone = i == shown.size() - 1 && i % columns == 0;
            double left = i % columns * (width + GAP);
            double top = i / columns * (height + GAP);
            double x = snapPositionX(left);
            double y = snapPositionY(top);
            // Snap both edges: rounded-up sizes would exceed the pane.
            shown.get(i).resizeRelocate(x, y, snapPositionX(alone ? getWidth() : left + width) - x,
                    snapPositionY(top + height) - y);
        }
    }

    private boolean isWide() {
        return getWidth() >= MIN_WIDTH_OF_TWO;
    }

    private double height(int rows) {
        return (getHeight() - (rows - 1) * GAP) / rows;
    }
}
