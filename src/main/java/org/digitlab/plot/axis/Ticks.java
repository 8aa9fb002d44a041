package org.digitlab.plot.axis;

import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * Round values along an axis: multiples of 1, 2, 2.5 or 5 times a power of ten, or those of a logarithmic scale.
 *
 * @param step   difference of two neighbours; 0 if the differences vary
 * @param values ascending, all within the range
 */
public record Ticks(double step, double[] values) {

    private static final double[] NICE = {1, 2, 2.5, 5, 10};

    /** Returns at most {@code max} ticks, but at least two where possible, within {@code range}. */
    static Ticks within(Range range, int max) {
        return multiples(range, niceStep(range.span() / Math.max(1, max)));
    }

    /** Returns ticks as {@link #within} does, with a whole number as step. */
    static Ticks whole(Range range, int max) {
        double step = niceStep(range.span() / Math.max(1, max));
        return multiples(range, step < 1 ? 1 : step == 2.5 ? 5 : step);
    }

    /** Returns the smallest round step that is at least {@code min}. */
    public static double niceStep(double min) {
        double power = Math.pow(10, Math.floor(Math.log10(min)));
        return DoubleStream.of(NICE).map(nice -> nice * power).filter(step -> step >= min * (1 - 1e-9))
                .findFirst().orElse(10 * power);
    }

    /** Returns the decimals needed to distinguish neighbouring ticks. */
    static int decimals(double step) {
        int decimals = 0;
        for (double scaled = step; decimals < 9 && Math.abs(scaled - Math.rint(scaled)) > 1e-6 * scaled; scaled *= 10) {
            decimals++;
        }
        return decimals;
    }

    static String format(double value, double step) {
        return String.format(Locale.ENGLISH, "%,." + decimals(step) + "f", value);
    }

    static Ticks multiples(Range range, double step) {
        double slack = 1e-9 * range.span() / step;
        long from = (long) Math.ceil(range.lower() / step - slack);
        long to = (long) Math.floor(range.upper() / step + slack);
        return new Ticks(step, LongStream.rangeClosed(from, to).mapToDouble(index -> index * step).toArray());
    }
}
