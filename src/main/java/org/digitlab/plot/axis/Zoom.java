package org.digitlab.plot.axis;

import java.util.Optional;

/** Zooming and panning of an axis; an empty result shows the whole axis. */
public final class Zoom {

    /** The largest zoom factor. */
    private static final double MAX_FACTOR = 20_000;

    private Zoom() {
    }

    /** Scales the visible range by {@code factor} around the value {@code at}. */
    public static Optional<Range> scaled(Range shown, double factor, double at, Range everything) {
        return shown(shown.scaled(factor, at), everything);
    }

    /** Shifts the visible range, at most to an end of the axis. */
    public static Optional<Range> panned(Range shown, double by, Range everything) {
        return shown(shown.shifted(by), everything);
    }

    /** Limits {@code wanted} to the data and to the largest zoom factor. */
    public static Optional<Range> shown(Range wanted, Range everything) {
        double min = everything.span() / MAX_FACTOR;
        double middle = wanted.at(0.5);
        Range wide = wanted.span() >= min ? wanted : new Range(middle - min / 2, middle + min / 2);
        Range inside = wide.within(everything);
        return inside.equals(everything) ? Optional.empty() : Optional.of(inside);
    }
}
