package org.digitlab.ink;

/** A point of a stroke, in any unit; x grows to the right, y downwards. */
public record InkPoint(double x, double y) {

    public InkPoint {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("Expected finite coordinates, found (" + x + ", " + y + ")");
        }
    }

    public double distanceTo(InkPoint other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /** Interpolates linearly: 0 gives this point, 1 the other. */
    public InkPoint towards(InkPoint other, double fraction) {
        return new InkPoint(x + fraction * (other.x - x), y + fraction * (other.y - y));
    }
}
