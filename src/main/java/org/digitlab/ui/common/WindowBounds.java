package org.digitlab.ui.common;

/** Where the window was; the size is that of the window when it is not maximised. */
public record WindowBounds(double x, double y, double width, double height, boolean maximized) {

    public WindowBounds {
        if (!Double.isFinite(x + y) || !(width > 0 && width < 1e5) || !(height > 0 && height < 1e5)) {
            throw new IllegalArgumentException("Window: expected a finite place and size");
        }
    }
}
