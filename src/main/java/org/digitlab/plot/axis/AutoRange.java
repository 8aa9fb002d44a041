package org.digitlab.plot.axis;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.digitlab.metrics.MinMaxSeries;

/**
 * Axis ranges that fit a set of curves.
 *
 * <p>The first tenth of each curve may leave the frame at the top or bottom: the large losses of the first steps would
 * otherwise flatten the rest, see {@link #cut}. Later values, and so the latest one, are always inside.
 */
public final class AutoRange {

    /** The fraction of a curve that may leave the frame. */
    public static final double WARM_UP = 0.1;

    private AutoRange() {
    }

    /** Returns the range from 0 to the end of the longest curve, at least {@code minSpan} wide. */
    public static Range x(Collection<MinMaxSeries> curves, double minSpan) {
        double lower = 0;
        double upper = minSpan > 0 ? minSpan : 1;
        for (MinMaxSeries curve : curves) {
            if (!curve.isEmpty()) {
                lower = Math.min(lower, curve.firstX(0));
                upper = Math.max(upper, curve.lastX(curve.size() - 1));
            }
        }
        return new Range(lower, upper);
    }

    /** Returns a y range in axis positions, see {@link AxisScale#position}. */
    public static Range y(Collection<MinMaxSeries> curves, Measure measure, boolean log) {
        return around(curves.stream().map(AutoRange::settled), measure, log);
    }

    /** Returns a y range in axis positions that fits every value within {@code x}. */
    public static Range y(Collection<MinMaxSeries> curves, Measure measure, boolean log, Range x) {
        return around(curves.stream().map(curve -> values(curve, x)), measure, log);
    }

    /** Returns the range of all values if {@code y}, in axis positions, leaves some out; null if it contains them all. */
    public static Range cut(Collection<MinMaxSeries> curves, AxisScale scale, Range y) {
        Range all = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        return curves.stream().map(curve -> values(curve, all)).filter(Objects::nonNull).reduce(Range::and)
                .filter(values -> !y.contains(scale.position(values.lower()))
                        || !y.contains(scale.position(values.upper()))).orElse(null);
    }

    private static Range around(Stream<Range> curves, Measure measure, boolean log) {
        return curves.filter(Objects::nonNull).reduce(Range::and)
                .map(values -> measure.around(values.lower(), values.upper(), log)).orElse(measure.empty(log));
    }

    private static Range settled(MinMaxSeries curve) {
        if (curve.isEmpty()) {
            return null;
        }
        double end = curve.lastX(curve.size() - 1);
        return values(curve, new Range(curve.firstX(0) + WARM_UP * (end - curve.firstX(0)), end));
    }

    private static Range values(MinMaxSeries curve, Range x) {
        return curve.between(x.lower(), x.upper()).map(span -> new Range(span.min(), span.max())).orElse(null);
    }
}
