package org.digitlab.plot.axis;

import java.util.Optional;

/** Interval on an axis, {@code lower < upper}. */
public record Range(double lower, double upper) {

    private static final double MAX_ZOOM = 20_000;

    public double span() {
        return upper - lower;
    }

    /** Returns the relative position of a value: 0 at the lower end, 1 at the upper. */
    public double fraction(double value) {
        return (value - lower) / span();
    }

    public double at(double fraction) {
        return lower + fraction * span();
    }

    public boolean contains(double value) {
        return value >= lower && value <= upper;
    }

    /** Returns the smallest range that contains both. */
    public Range and(Range other) {
        return new Range(Math.min(lower, other.lower), Math.max(upper, other.upper));
    }

    /** Scales the span by {@code factor} around {@code fixed}. */
    public Range scaled(double factor, double fixed) {
        return new Range(fixed + (lower - fixed) * factor, fixed + (upper - fixed) * factor);
    }

    public Range shifted(double by) {
        return new Range(lower + by, upper + by);
    }

    /** Shifts this range into {@code whole}; returns {@code whole} if this range is wider. */
    public Range within(Range whole) {
        if (span() >= whole.span()) {
            return whole;
        }
        return shifted(Math.max(0, whole.lower - lower) + Math.min(0, whole.upper - upper));
    }

    /** Limits a visible part of an axis to the data and to the largest zoom factor; empty if all is visible. */
    public Optional<Range> zoomed(Range everything) {
        double min = everything.span() / MAX_ZOOM;
        Range wide = span() >= min ? this : new Range(at(0.5) - min / 2, at(0.5) + min / 2);
        Range inside = wide.within(everything);
        return inside.equals(everything) ? Optional.empty() : Optional.of(inside);
    }
}
