package org.digitlab.metrics;

/**
 * The range of the finite y values in an interval of a series.
 *
 * @param first first y
 * @param last  last y
 * @param min   smallest y
 * @param max   largest y
 */
public record Span(double first, double last, double min, double max) {

    Span then(Span later) {
        return new Span(first, later.last, Math.min(min, later.min), Math.max(max, later.max));
    }
}
