package org.digitlab.metrics;

/** The first, last, smallest and largest finite y in an interval of a series. */
public record Span(double first, double last, double min, double max) {

    Span then(Span later) {
        return new Span(first, later.last, Math.min(min, later.min), Math.max(max, later.max));
    }
}
