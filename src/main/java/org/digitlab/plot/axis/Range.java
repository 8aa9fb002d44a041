package org.digitlab.plot.axis;

/** A stretch of an axis, {@code lower < upper}. */
public record Range(double lower, double upper) {

    public double span() {
        return upper - lower;
    }

    /** Where a value lies: 0 at the lower end, 1 at the upper. */
    public double fraction(double value) {
        return (value - lower) / span();
    }

    public double at(double fraction) {
        return lower + fraction * span();
    }

    public boolean contains(double value) {
        return value >= lower && value <= upper;
    }

    /** The smallest range that holds both. */
    public Range and(Range other) {
        return new Range(Math.min(lower, other.lower), Math.max(upper, other.upper));
    }

    /** {@code factor} times as wide, with {@code fixed} staying where it is. */
    public Range scaled(double factor, double fixed) {
        return new Range(fixed + (lower - fixed) * factor, fixed + (upper - fixed) * factor);
    }

    public Range shifted(double by) {
        return new Range(lower + by, upper + by);
    }

    /** As wide as before, but inside {@code whole}; the whole if it is wider than that. */
    public Range within(Range whole) {
        if (span() >= whole.span()) {
            return whole;
        }
        return shifted(Math.max(0, whole.lower - lower) + Math.min(0, whole.upper - upper));
    }
}
