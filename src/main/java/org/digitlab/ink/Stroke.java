package org.digitlab.ink;

import java.util.List;

/**
 * A stroke of the pen.
 *
 * @param points at least one; a single point is a dot
 * @param width  the pen's width in pixels of the 28 × 28 image, independent of the drawing's size
 */
public record Stroke(List<InkPoint> points, double width) {

    /** Similar to the pens of MNIST. */
    public static final double DEFAULT_WIDTH = 2.0;
    public static final double MIN_WIDTH = 1.0;
    public static final double MAX_WIDTH = 5.0;

    public Stroke {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("Expected a stroke of at least one point");
        }
        if (!(width >= MIN_WIDTH && width <= MAX_WIDTH)) {
            throw new IllegalArgumentException(
                    "Expected a pen width from %s to %s, found %s".formatted(MIN_WIDTH, MAX_WIDTH, width));
        }
    }
}
