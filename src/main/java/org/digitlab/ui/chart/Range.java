package org.digitlab.ui.chart;

/** A stretch of an axis, {@code lower < upper}. */
record Range(double lower, double upper) {

    double span() {
        return upper - lower;
    }

    /** Where a value lies: 0 at the lower end, 1 at the upper. */
    double fraction(double value) {
        return (value - lower) / span();
    }

    double at(double fraction) {
        return lower + fraction * span();
    }

    boolean contains(double value) {
        return value >= lower && value <= upper;
    }
}
