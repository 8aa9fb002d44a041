package org.digitlab.ui.common;

import javafx.geometry.Rectangle2D;

/** The bounds of the window on the screen; of a maximised window those that it has otherwise. */
public record WindowBounds(double x, double y, double width, double height, boolean maximized) {

    public WindowBounds {
        if (!Double.isFinite(x + y) || !(width > 0 && width < 1e5) || !(height > 0 && height < 1e5)) {
            throw new IllegalArgumentException("Window: expected a finite position and size");
        }
    }

    /** Returns these bounds, shrunk and moved as far as needed to be whole on {@code screen}. */
    public WindowBounds within(Rectangle2D screen) {
        double shownWidth = Math.min(width, screen.getWidth());
        double shownHeight = Math.min(height, screen.getHeight());
        return new WindowBounds(Math.max(screen.getMinX(), Math.min(x, screen.getMaxX() - shownWidth)),
                Math.max(screen.getMinY(), Math.min(y, screen.getMaxY() - shownHeight)),
                shownWidth, shownHeight, maximized);
    }
}
