package org.digitlab.plot.axis;

import java.util.Locale;
import java.util.stream.DoubleStream;

/** What the x axis counts. */
public enum XKind {

    /** Steps of training. */
    ITERATION("iteration") {
        @Override
        public Ticks ticks(Range range, int most) {
            return Ticks.whole(range, most);
        }

        @Override
        public String format(double x) {
            return Ticks.format(x, 1);
        }
    },

    /** Passes through the training images, with fractions. */
    EPOCH("epoch") {
        @Override
        public Ticks ticks(Range range, int most) {
            return Ticks.within(range, most);
        }

        @Override
        public String format(double x) {
            return Ticks.format(x, 0.01);
        }
    },

    /** Seconds of training, pauses not counted. */
    TIME("time") {
        @Override
        public Ticks ticks(Range range, int most) {
            double least = range.span() / Math.max(1, most);
            return DoubleStream.of(CLOCK).filter(step -> step >= least).mapToObj(step -> Ticks.multiples(range, step))
                    .findFirst().filter(ticks -> least > 0.5).orElseGet(() -> Ticks.within(range, most));
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

    XKind(String id) {
        this.id = id;
    }

    /** Lower-case name on the command line. */
    public String id() {
        return id;
    }

    /** What stands at the axis. */
    public String title() {
        return PlotWords.get("chart.x." + id);
    }

    public abstract Ticks ticks(Range range, int most);

    /** A place as people read it. */
    public abstract String format(double x);

    public String formatTick(double value, double step) {
        return Ticks.format(value, step);
    }
}
