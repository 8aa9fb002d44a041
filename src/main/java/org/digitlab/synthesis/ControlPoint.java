package org.digitlab.synthesis;

/**
 * A point that a stroke passes through.
 *
 * @param x      grows to the right
 * @param y      grows downwards
 * @param corner whether the stroke has a corner here; it is smooth elsewhere
 */
record ControlPoint(double x, double y, boolean corner) {

    ControlPoint moved(double right, double down) {
        return new ControlPoint(x + right, y + down, corner);
    }

    double distanceTo(ControlPoint other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /** Interpolates linearly: 0 gives this point, 1 the other; other fractions extrapolate. */
    ControlPoint towards(ControlPoint other, double fraction) {
        return new ControlPoint(x + fraction * (other.x - x), y + fraction * (other.y - y), false);
    }
}
