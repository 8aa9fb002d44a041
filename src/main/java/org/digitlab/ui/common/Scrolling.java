package org.digitlab.ui.common;

import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;

/** Scrolls for the keyboard, which moves on to what lies beyond the edge. */
public final class Scrolling {

    private Scrolling() {
    }

    /** @param part of the content, in its coordinates; is there when this returns */
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
