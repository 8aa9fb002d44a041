package org.digitlab.ui.chart.board;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Charts one below the other; two beside each other where that is wide enough and they would else be too low. */
public final class ChartGrid extends Pane {

    private static final double GAP = 16;
    private static final double ROOM_FOR_TWO = 640;
    private static final double LOW = 220;

    @Override
    protected void layoutChildren() {
        List<Node> shown = getManagedChildren();
        if (shown.isEmpty()) {
            return;
        }
        int columns = isWide() && height(shown.size()) < LOW ? 2 : 1;
        int rows = (shown.size() + columns - 1) / columns;
        double width = (getWidth() - (columns - 1) * GAP) / columns;
        double height = height(rows);
        for (int i = 0; i < shown.size(); i++) {
            boolean alone = i == shown.size() - 1 && i % columns == 0;
            double left = i % columns * (width + GAP);
            double top = i / columns * (height + GAP);
            double x = snapPositionX(left);
            double y = snapPositionY(top);
            // From line to line: sizes that are rounded up would reach over the edge.
            shown.get(i).resizeRelocate(x, y, snapPositionX(alone ? getWidth() : left + width) - x,
                    snapPositionY(top + height) - y);
        }
    }

    private boolean isWide() {
        return getWidth() >= ROOM_FOR_TWO;
    }

    private double height(int rows) {
        return (getHeight() - (rows - 1) * GAP) / rows;
    }
}
