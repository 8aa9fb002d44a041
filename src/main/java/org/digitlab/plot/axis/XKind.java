package org.digitlab.plot.axis;

import java.util.Locale;
import java.util.stream.DoubleStream;

/** Unit of the x axis. */
public enum XKind {

    /** Training steps. */
    ITERATION("iteration", 1),
    /** Passes over the training images, with fractions. */
    EPOCH("epoch", 0.01),
    /** Training time in seconds, without pauses. */
    TIME("time", 1) {
        @Override
        public Ticks ticks(Range range, int max) {
            double min = range.span() / Math.max(1, max);
            return DoubleStream.of(CLOCK).filter(step -> step >= min).mapToObj(step -> Ticks.multiples(range, step))
                    .findFirst().filter(ticks -> min > 0.5).orElseGet(() -> super.ticks(range, max));
        }

        @Override
        public String format(double x) {
            return formatTick(x, x < MINUTE ? 0.1 : 1);
        }

        @Override
        public String formatTick(double value, double step) {
            if (step < 1) {
                return Ticks.format(value, step) + " s";
            }
            long seconds = Math.round(value);
            return seconds < HOUR
                    ? String.format(Locale.ENGLISH, "%d:%02d", seconds / MINUTE, seconds % MINUTE)
                    : String.format(Locale.ENGLISH, "%d:%02d:%02d", seconds / HOUR, seconds % HOUR / MINUTE,
                            seconds % MINUTE);
        }
    };

    private static final int MINUTE = 60;
    private static final int HOUR = 3600;
    private static final double[] CLOCK = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, HOUR, 2 * HOUR, 6 * HOUR,
        12 * HOUR, 24 * HOUR};

    private final String id;
    private final double resolution;

    XKind(String id, double resolution) {
        this.id = id;
        this.resolution = resolution;
    }

    /** Returns the lower-case name used on the command line. */
    public String id() {
        return id;
    }

    /** Returns the title of the axis. */
    public String title() {
        return PlotWords.get("chart.x." + id);
    }

    public Ticks ticks(Range range, int max) {
        return this == ITERATION ? Ticks.whole(range, max) : Ticks.within(range, max);
    }

    /** Formats a value on the axis for people. */
    public String format(double x) {
        return Ticks.format(x, resolution);
    }

    public String formatTick(double value, double step) {
        return Ticks.format(value, step);
    }
}
