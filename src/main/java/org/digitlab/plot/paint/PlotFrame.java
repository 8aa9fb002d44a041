package org.digitlab.plot.paint;

import org.digitlab.plot.axis.AxisScale;
import org.digitlab.plot.axis.Range;

/**
 * Position of the plot on the surface in pixels, and the values that it spans.
 *
 * @param grain the width of a pixel column: 1 on a screen, less for more detail
 * @param x     the visible range in units of the x axis
 * @param y     the visible range in positions on the y axis
 * @param scale converts values to positions on the y axis
 */
public record PlotFrame(double left, double top, double width, double height, double grain, Range x, Range y,
        AxisScale scale) {

    public double right() {
        return left + width;
    }

    public double bottom() {
        return top + height;
    }

    public double px(double value) {
        return left + width * x.fraction(value);
    }

    public double py(double value) {
        return bottom() - height * y.fraction(scale.position(value));
    }

    public double xAt(double pixel) {
        return x.at((pixel - left) / width);
    }

    /** Returns the position on the y axis at a pixel. */
    public double yAt(double pixel) {
        return y.at((bottom() - pixel) / height);
    }

    /** Whether a pixel lies in the plot. */
    public boolean contains(double pixelX, double pixelY) {
        return pixelX >= left && pixelX <= right() && pixelY >= top && pixelY <= bottom();
    }
}
