package org.digitlab.plot.axis;

import java.util.Optional;

/** Changes which stretch of an axis is shown; empty stands for all of it. */
public final class Zoom {

    /** How much closer than everything one can look. */
    private static final double CLOSEST = 20_000;

    private Zoom() {
    }

    /** {@code factor} times as much of the axis, with the value {@code at} staying where it is. */
    public static Optional<Range> scaled(Range shown, double factor, double at, Range everything) {
        return shown(shown.scaled(factor, at), everything);
    }

    /** Moves along the axis, to its ends at most. */
    public static Optional<Range> panned(Range shown, double by, Range everything) {
        return shown(shown.shifted(by), everything);
    }

    /** Shows {@code wanted}, as far as there is anything, and never less than can be told apart. */
    public static Optional<Range> shown(Range wanted, Range everything) {
        double least = everything.span() / CLOSEST;
        double middle = wanted.at(0.5);
        Range wide = wanted.span() >= least ? wanted : new Range(middle - least / 2, middle + least / 2);
        Range inside = wide.within(everything);
        return inside.equals(everything) ? Optional.empty() : Optional.of(inside);
    }
}
