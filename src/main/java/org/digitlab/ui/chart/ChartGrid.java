package org.digitlab.ui.chart;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Charts one below the other, or two beside each other where more than two have the room or there is little height. */
public final class ChartGrid extends Pane {

    private static final double GAP = 16;
    private static final double ROOM_FOR_TWO = 900;
    private static final double LEAST_WIDTH = 300;
    private static final double LEAST_HEIGHT = 190;

    @Override
    protected void layoutChildren() {
        List<Node> shown = getManagedChildren();
        if (shown.isEmpty()) {
            return;
        }
        int columns = columns(shown.size());
        int rows = (shown.size() + columns - 1) / columns;
        double width = (getWidth() - (columns - 1) * GAP) / columns;
        double height = (getHeight() - (rows - 1) * GAP) / rows;
        for (int i = 0; i < shown.size(); i++) {
            boolean alone = i == shown.size() - 1 && i % columns == 0;
            double left = i % columns * (width + GAP);
            double top = i / columns * (height + GAP);
            shown.get(i).resizeRelocate(snapPositionX(left), snapPositionY(top),
                    snapSizeX(alone ? getWidth() : width), snapSizeY(height));
        }
    }

    private int columns(int charts) {
        boolean wide = charts > 2 && getWidth() >= ROOM_FOR_TWO;
        boolean low = charts > 1 && getWidth() >= 2 * LEAST_WIDTH && getHeight() < charts * LEAST_HEIGHT;
        return wide || low ? 2 : 1;
    }
}
