package org.digitlab.ui.chart;

import java.util.Collection;
import java.util.Objects;
import org.digitlab.metrics.MinMaxSeries;

/**
 * Which ranges show some curves best.
 *
 * <p>The first tenth of each curve may leave the frame at the top or bottom, so that the huge first losses do not
 * squash the rest for ever; what came later, and so the present, is always inside.
 */
final class AutoRange {

    private static final double WARM_UP = 0.1;

    private AutoRange() {
    }

    /** From 0 to the longest curve's end, at least {@code leastSpan} wide. */
    static Range x(Collection<MinMaxSeries> curves, double leastSpan) {
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

    static Range y(Collection<MinMaxSeries> curves, YScale scale) {
        return curves.stream().map(AutoRange::settled).filter(Objects::nonNull)
                .reduce((a, b) -> new Range(Math.min(a.lower(), b.lower()), Math.max(a.upper(), b.upper())))
                .map(values -> scale.around(values.lower(), values.upper())).orElse(scale.empty());
    }

    private static Range settled(MinMaxSeries curve) {
        if (curve.isEmpty()) {
            return null;
        }
        double end = curve.lastX(curve.size() - 1);
        double start = curve.firstX(0) + WARM_UP * (end - curve.firstX(0));
        return curve.between(start, end).map(span -> new Range(span.min(), span.max())).orElse(null);
    }
}
