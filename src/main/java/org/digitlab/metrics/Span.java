package org.digitlab.metrics;

/**
 * The finite y of a stretch of a series.
 *
 * @param first the earliest
 * @param last  the latest
 * @param min   the smallest
 * @param max   the largest
 */
public record Span(double first, double last, double min, double max) {

    Span then(Span later) {
        return new Span(first, later.last, Math.min(min, later.min), Math.max(max, later.max));
    }
}
