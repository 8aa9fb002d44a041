package org.digitlab.ui.common;

import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;

/** Scrolls a pane to the node that the keyboard has moved to. */
public final class Scrolling {

    private Scrolling() {
    }

    /**
     * Scrolls {@code part} into view at once.
     *
     * @param part bounds in the coordinates of the content
     */
    public static void reveal(ScrollPane scroll, Bounds part) {
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = scroll.getContent().getLayoutBounds().getHeight() - seen;
        double top = scroll.getVvalue() * hidden;
        if (hidden > 0 && part.getMinY() < top) {
            scroll.setVvalue(part.getMinY() / hidden);
        } else if (hidden > 0 && part.getMaxY() > top + seen) {
            scroll.setVvalue((part.getMaxY() - seen) / hidden);
        }
        scroll.layout();
    }
}
