package org.digitlab.plot.paint;

import org.digitlab.plot.axis.AxisScale;
import org.digitlab.plot.axis.Range;

/**
 * Where the plot is on the surface, and which values it spans.
 *
 * @param grain width of a pixel column, 1 on a screen, less where more detail is wanted
 * @param x     in units of the x axis
 * @param y     in places on the y axis
 * @param scale turns values into such places
 */
public record PlotFrame(double left, double top, double width, double height, double grain, Range x, Range y,
        AxisScale scale) {

    /** On a screen, with plain values. */
    PlotFrame(double left, double top, double width, double height, Range x, Range y) {
        this(left, top, width, height, 1, x, y, AxisScale.LINEAR);
    }

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
        return bottom() - height * y.fraction(scale.place(value));
    }

    public double xAt(double pixel) {
        return x.at((pixel - left) / width);
    }

    /** The place on the y axis. */
    public double yAt(double pixel) {
        return y.at((bottom() - pixel) / height);
    }

    /** Whether a mouse at these pixels is over the plot. */
    public boolean contains(double pixelX, double pixelY) {
        return pixelX >= left && pixelX <= right() && pixelY >= top && pixelY <= bottom();
    }
}
