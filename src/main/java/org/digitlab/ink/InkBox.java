package org.digitlab.ink;

import java.util.List;

/** The bounding box of all ink including the pens' width, in pixels. */
record InkBox(double left, double top, double right, double bottom) {

    private static final int HALVINGS = 60;

    /**
     * The minimum size of ink, as a fraction of the largest coordinate: smaller ink is due to a tremor or a rounding error
     * and is not magnified further.
     */
    private static final double MIN_SIZE = 1e-3;

    /** A stroke's extent in the drawing's unit, and its width in pixels. */
    record Extent(double left, double top, double right, double bottom, double width) {

        static Extent of(Stroke stroke, double unit) {
            double left = Double.POSITIVE_INFINITY;
            double top = left;
            double right = Double.NEGATIVE_INFINITY;
            double bottom = right;
            for (InkPoint point : stroke.points()) {
                left = Math.min(left, point.x() / unit);
                right = Math.max(right, point.x() / unit);
                top = Math.min(top, point.y() / unit);
                bottom = Math.max(bottom, point.y() / unit);
            }
            return new Extent(left, top, right, bottom, stroke.width());
        }
    }

    static InkBox of(List<Extent> strokes, double scale) {
        double left = Double.POSITIVE_INFINITY;
        double top = left;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = right;
        for (Extent stroke : strokes) {
            double pen = stroke.width() / 2;
            left = Math.min(left, stroke.left() * scale - pen);
            top = Math.min(top, stroke.top() * scale - pen);
            right = Math.max(right, stroke.right() * scale + pen);
            bottom = Math.max(bottom, stroke.bottom() * scale + pen);
        }
        return new InkBox(left, top, right, bottom);
    }

    /**
     * Returns the scale at which the larger side of the ink is 20 pixels. It is found by bisection, because pens keep their
     * widths at any scale.
     */
    static double fittingScale(List<Extent> strokes) {
        InkBox unscaled = of(strokes.stream()
                .map(s -> new Extent(s.left(), s.top(), s.right(), s.bottom(), 0)).toList(), 1);
        double low = 0;
        double high = Frame.INK_SIDE / Math.max(MIN_SIZE, unscaled.side());
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (of(strokes, middle).side() <= Frame.INK_SIDE) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    private double side() {
        return Math.max(width(), height());
    }
}
