package org.digitlab.drawings;

/**
 * A point that the pen passes.
 *
 * @param x      from the left
 * @param y      from the top
 * @param corner whether the line breaks here; it is smooth elsewhere
 */
record Knot(double x, double y, boolean corner) {

    Knot moved(double right, double down) {
        return new Knot(x + right, y + down, corner);
    }

    double distanceTo(Knot other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /** The point at a part of the way to another, 0 here and 1 there, or beyond. */
    Knot towards(Knot other, double part) {
        return new Knot(x + part * (other.x - x), y + part * (other.y - y), false);
    }
}
