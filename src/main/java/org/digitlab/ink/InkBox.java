package org.digitlab.ink;

import java.util.List;

/** The box around all ink, the pen's width included, in pixels. */
record InkBox(double left, double top, double right, double bottom) {

    private static final int HALVINGS = 60;

    /**
     * The part of the farthest coordinate under which an extent counts as a trembling pen or a rounding error: smaller
     * ink is not magnified any further.
     */
    private static final double SPECK = 1e-3;

    /** A stroke's extent in the drawing's own unit, and its width in pixels. */
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
     * The scale at which the larger side of the ink is 20 pixels. Pens keep their width at any scale and may differ,
     * so it is searched for: the side grows with the scale.
     */
    static double fittingScale(List<Extent> strokes) {
        InkBox unscaled = of(strokes.stream()
                .map(s -> new Extent(s.left(), s.top(), s.right(), s.bottom(), 0)).toList(), 1);
        double low = 0;
        double high = Frame.INK_SIDE / Math.max(SPECK, unscaled.side());
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
