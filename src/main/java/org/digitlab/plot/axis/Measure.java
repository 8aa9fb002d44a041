package org.digitlab.plot.axis;

import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.digitlab.metrics.IterationPoint;

/** Quantity on the y axis: how its range follows the data and how its values are formatted. */
public enum Measure {

    /** Starts at 0; four decimals. */
    LOSS("loss", new Range(0.01, 2.36), 0.25, "%.4f", IterationPoint::loss),
    /** A fraction of 1, formatted in percent with two decimals; the axis ends at 100 %. */
    ACCURACY("accuracy", new Range(0.1, 0.99), 0.75, "%.2f %%", IterationPoint::accuracy) {
        @Override
        public AxisScale scale(boolean log) {
            return log ? AxisScale.ERROR : AxisScale.LINEAR;
        }

        @Override
        Range aroundLinear(double min, double max) {
            double wanted = min - 0.08 * (1 - min);
            return new Range(DoubleStream.of(FLOORS).filter(floor -> floor <= wanted).max().orElse(0), 1);
        }

        @Override
        public String format(double value) {
            return super.format(100 * value);
        }

        @Override
        public String formatTick(double value, double step) {
            return super.formatTick(100 * value, 100 * step) + " %";
        }
    },
    /** The optimizer's learning rate; three significant digits. */
    LEARNING_RATE("learning-rate", new Range(1e-4, 1e-3), 0.25, "%.3g", IterationPoint::learningRate) {
        @Override
        public String format(double value) {
            return value == 0 ? "0" : value < 1e-4 ? String.format(Locale.ENGLISH, "%.2e", value) : super.format(value);
        }
    },
    /** Throughput of training. */
    IMAGES_PER_SECOND("images-per-second", new Range(1_000, 9_500), 0.75, "%,.0f", IterationPoint::imagesPerSecond);

    private static final double[] FLOORS =
            {0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98, 0.985, 0.99, 0.995};
    private static final int STEPS_PER_DECADE = 4;

    private final String id;
    private final Range defaultRange;
    private final double emptySide;
    private final String format;
    private final ToDoubleFunction<IterationPoint> value;

    Measure(String id, Range defaultRange, double emptySide, String format, ToDoubleFunction<IterationPoint> value) {
        this.id = id;
        this.defaultRange = defaultRange;
        this.emptySide = emptySide;
        this.format = format;
        this.value = value;
    }

    /** Returns the lower-case name used on the command line. */
    public String id() {
        return id;
    }

    /** Returns the title of the chart. */
    public String title() {
        return PlotWords.get("chart." + id);
    }

    /** Whether this quantity is measured on validation images as well. */
    public boolean isValidated() {
        return this == LOSS || this == ACCURACY;
    }

    /** Whether single measurements are so noisy that smoothing helps. */
    public boolean isNoisy() {
        return this != LEARNING_RATE;
    }

    public AxisScale scale(boolean log) {
        return log ? AxisScale.LOG : AxisScale.LINEAR;
    }

    /** Returns the range of an empty chart, in axis positions. */
    Range empty(boolean log) {
        return around(defaultRange.lower(), defaultRange.upper(), log);
    }

    /** Returns a range that fits values from {@code min} to {@code max}, in axis positions. */
    final Range around(double min, double max, boolean log) {
        if (!log) {
            return aroundLinear(min, max);
        }
        AxisScale scale = scale(true);
        double lower = Math.floor(STEPS_PER_DECADE * scale.position(min)) / STEPS_PER_DECADE;
        double upper = Math.ceil(STEPS_PER_DECADE * scale.position(max)) / STEPS_PER_DECADE;
        double step = 1.0 / STEPS_PER_DECADE;
        double end = Math.min(scale.position(Double.POSITIVE_INFINITY), Math.max(upper, lower + step));
        return new Range(Math.min(lower, end - step), end);
    }

    Range aroundLinear(double min, double max) {
        // Steps of 20 %, so that the axis stays still while the values change slowly.
        double steps = Math.ceil(Math.log(Math.max(1.05 * max, 1e-6)) / Math.log(1.2));
        return new Range(Math.min(0, min), Math.pow(1.2, steps));
    }

    /** Returns where a chart has free room, 0 at the top and 1 at the bottom: losses fall and accuracies rise. */
    public double emptySide() {
        return emptySide;
    }

    /** Formats a value for people. */
    public String format(double number) {
        return String.format(Locale.ENGLISH, format, number);
    }

    /** Returns this quantity of a training step. */
    public double of(IterationPoint point) {
        return value.applyAsDouble(point);
    }

    public String formatTick(double tick, double step) {
        return Ticks.format(tick, step);
    }
}
