package org.digitlab.plot.axis;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.digitlab.metrics.MinMaxSeries;

/**
 * Which ranges show some curves best.
 *
 * <p>The first tenth of each curve may leave the frame at the top or bottom, so that the huge first losses do not
 * squash the rest for ever; what came later, and so the present, is always inside.
 */
public final class AutoRange {

    private static final double WARM_UP = 0.1;

    private AutoRange() {
    }

    /** From 0 to the longest curve's end, at least {@code leastSpan} wide. */
    public static Range x(Collection<MinMaxSeries> curves, double leastSpan) {
        double lower = 0;
        double upper = leastSpan > 0 ? leastSpan : 1;
        for (MinMaxSeries curve : curves) {
            if (!curve.isEmpty()) {
                lower = Math.min(lower, curve.firstX(0));
                upper = Math.max(upper, curve.lastX(curve.size() - 1));
            }
        }
        return new Range(lower, upper);
    }

    /** In places on the y axis. */
    public static Range y(Collection<MinMaxSeries> curves, Measure measure, boolean log) {
        return around(curves.stream().map(AutoRange::settled), measure, log);
    }

    /** As the other, for what lies within {@code x} only, all of it. */
    public static Range y(Collection<MinMaxSeries> curves, Measure measure, boolean log, Range x) {
        return around(curves.stream().map(curve -> values(curve, x)), measure, log);
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
