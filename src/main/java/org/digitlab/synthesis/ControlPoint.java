package org.digitlab.synthesis;

/**
 * A point that the pen passes.
 *
 * @param x      from the left
 * @param y      from the top
 * @param corner whether the line breaks here; it is smooth elsewhere
 */
record ControlPoint(double x, double y, boolean corner) {

    ControlPoint moved(double right, double down) {
        return new ControlPoint(x + right, y + down, corner);
    }

    double distanceTo(ControlPoint other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /** The point at a part of the way to another, 0 here and 1 there, or beyond. */
    ControlPoint towards(ControlPoint other, double part) {
        return new ControlPoint(x + part * (other.x - x), y + part * (other.y - y), false);
    }
}
