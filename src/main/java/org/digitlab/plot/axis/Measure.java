package org.digitlab.plot.axis;

import java.util.Locale;
import org.digitlab.metrics.IterationPoint;

/** What the y axis measures: how its range follows the data and how its values are written. */
public enum Measure {

    /** From 0 up; four decimals. */
    LOSS("loss", new Range(0.01, 2.36)) {
        @Override
        public double emptySide() {
            return TOP;
        }

        @Override
        public String format(double value) {
            return String.format(Locale.ENGLISH, "%.4f", value);
        }

        @Override
        public double of(IterationPoint point) {
            return point.loss();
        }
    },

    /** A part of one, written in percent with two decimals; up to 100 %, from as low as needed. */
    ACCURACY("accuracy", new Range(0.1, 0.99)) {
        @Override
        public AxisScale scale(boolean log) {
            return log ? AxisScale.ERROR : AxisScale.LINEAR;
        }

        @Override
        Range aroundLinear(double min, double max) {
            double wanted = min - 0.08 * (1 - min);
            double lower = 0;
            for (double floor : FLOORS) {
                lower = floor <= wanted ? floor : lower;
            }
            return new Range(lower, 1);
        }

        @Override
        public double emptySide() {
            return BOTTOM;
        }

        @Override
        public String format(double value) {
            return String.format(Locale.ENGLISH, "%.2f %%", 100 * value);
        }

        @Override
        public String formatTick(double value, double step) {
            return Ticks.format(100 * value, 100 * step) + " %";
        }

        @Override
        public double of(IterationPoint point) {
            return point.accuracy();
        }
    },

    /** Step width of the updater; three significant digits. */
    LEARNING_RATE("learning-rate", new Range(1e-4, 1e-3)) {
        @Override
        public double emptySide() {
            return TOP;
        }

        @Override
        public String format(double value) {
            return value == 0 ? "0" : String.format(Locale.ENGLISH, value < 1e-4 ? "%.2e" : "%.3g", value);
        }

        @Override
        public double of(IterationPoint point) {
            return point.learningRate();
        }
    },

    /** Throughput of the training. */
    IMAGES_PER_SECOND("images-per-second", new Range(1_000, 9_500)) {
        @Override
        public double emptySide() {
            return BOTTOM;
        }

        @Override
        public String format(double value) {
            return String.format(Locale.ENGLISH, "%,.0f", value);
        }

        @Override
        public double of(IterationPoint point) {
            return point.imagesPerSecond();
        }
    };

    private static final double TOP = 0.25;
    private static final double BOTTOM = 0.75;
    private static final double[] FLOORS =
            {0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98, 0.985, 0.99, 0.995};
    private static final int PARTS_OF_A_DECADE = 4;

    private final String id;
    private final Range usual;

    Measure(String id, Range usual) {
        this.id = id;
        this.usual = usual;
    }

    /** Lower-case name on the command line. */
    public String id() {
        return id;
    }

    /** What stands above the chart. */
    public String title() {
        return PlotWords.get("chart." + id);
    }

    /** Whether it is measured on validation images too. */
    public boolean isValidated() {
        return this == LOSS || this == ACCURACY;
    }

    /** Whether single measurements are so noisy that a trend helps to read them. */
    public boolean isNoisy() {
        return this != LEARNING_RATE;
    }

    public AxisScale scale(boolean log) {
        return log ? AxisScale.LOG : AxisScale.LINEAR;
    }

    /** The range while there is nothing to show, in places on the axis. */
    Range empty(boolean log) {
        return around(usual.lower(), usual.upper(), log);
    }

    /** The range that shows values from {@code min} to {@code max} well, in places on the axis. */
    final Range around(double min, double max, boolean log) {
        if (!log) {
            return aroundLinear(min, max);
        }
        double lower = Math.floor(PARTS_OF_A_DECADE * scale(true).place(min)) / PARTS_OF_A_DECADE;
        double upper = Math.ceil(PARTS_OF_A_DECADE * scale(true).place(max)) / PARTS_OF_A_DECADE;
        return new Range(lower, Math.max(upper, lower + 1.0 / PARTS_OF_A_DECADE));
    }

    Range aroundLinear(double min, double max) {
        // In steps of a fifth, so that the axis rests while the values creep.
        double steps = Math.ceil(Math.log(Math.max(1.05 * max, 1e-6)) / Math.log(1.2));
        return new Range(Math.min(0, min), Math.pow(1.2, steps));
    }

    /** How far down, 0 to 1, a chart has room beside its curves: losses fall and accuracies rise. */
    public abstract double emptySide();

    /** A value as people read it. */
    public abstract String format(double value);

    public abstract double of(IterationPoint point);

    public String formatTick(double value, double step) {
        return Ticks.format(value, step);
    }
}
