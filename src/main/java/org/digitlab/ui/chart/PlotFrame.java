package org.digitlab.ui.chart;

/** Where the plot is on the canvas, in pixels, and which values it spans. */
record PlotFrame(double left, double top, double width, double height, Range x, Range y) {

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    double px(double value) {
        return left + width * x.fraction(value);
    }

    double py(double value) {
        return bottom() - height * y.fraction(value);
    }

    double xAt(double pixel) {
        return x.at((pixel - left) / width);
    }

    /** Whether a mouse at these pixels is over the plot. */
    boolean contains(double pixelX, double pixelY) {
        return pixelX >= left && pixelX <= right() && pixelY >= top && pixelY <= bottom();
    }
}
