package org.digitlab.ui.common;

/** The bounds of the window on the screen; of a maximised window those that it has otherwise. */
public record WindowBounds(double x, double y, double width, double height, boolean maximized) {

    public WindowBounds {
        if (!Double.isFinite(x + y) || !(width > 0 && width < 1e5) || !(height > 0 && height < 1e5)) {
            throw new IllegalArgumentException("Window: expected a finite position and size");
        }
    }
}
