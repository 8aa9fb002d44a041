package org.digitlab.ink;

/** A point of a stroke; x grows to the right, y downwards, in any unit. */
public record InkPoint(double x, double y) {

    public InkPoint {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("Expected finite coordinates, found (" + x + ", " + y + ")");
        }
    }

    public double distanceTo(InkPoint other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
