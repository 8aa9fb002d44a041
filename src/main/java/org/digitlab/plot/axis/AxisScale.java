package org.digitlab.plot.axis;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Mapping of values to positions along an axis. */
public enum AxisScale {

    /** Equal differences have equal distances. */
    LINEAR {
        @Override
        public double position(double value) {
            return value;
        }

        @Override
        public double value(double position) {
            return position;
        }

        @Override
        public double resolution(double tick) {
            return 0;
        }
    },

    /** Equal ratios have equal distances. */
    LOG {
        @Override
        public double position(double value) {
            return Math.log10(Math.max(value, LEAST));
        }

        @Override
        public double value(double position) {
            return Math.pow(10, position);
        }

        @Override
        public double resolution(double tick) {
            return tick;
        }
    },

    /** For fractions of 1: equal ratios of the error have equal distances, so 90, 99 and 99.9 % are evenly spaced. */
    ERROR {
        @Override
        public double position(double value) {
            return -Math.log10(Math.max(1 - value, MIN_ERROR));
        }

        @Override
        public double value(double position) {
            return 1 - Math.pow(10, -position);
        }

        @Override
        public double resolution(double tick) {
            return 1 - tick;
        }
    };

    private static final double LEAST = 1e-9;
    private static final double MIN_ERROR = 1e-4;
    private static final double[][] STEPS = {{1, 2, 5}, {1, 3}, {1}};

    /** Returns the position of a value on the axis; a value without a logarithm gets the lowest position. */
    public abstract double position(double value);

    /** Returns the value at a position on the axis. */
    public abstract double value(double position);

    /** Returns the step that a tick label must resolve; 0 for the common step of all ticks. */
    public abstract double resolution(double tick);

    /** Returns round values within {@code axis}, given in positions; about {@code max} of them at most. */
    public Ticks ticks(Range axis, int max) {
        if (this != LINEAR) {
            for (double[] steps : STEPS) {
                double[] values = values(axis, steps);
                if (values.length >= 2 && values.length <= max + 1) {
                    return new Ticks(0, values);
                }
            }
        }
        Range values = new Range(value(axis.lower()), value(axis.upper()));
        return isNarrow(axis) ? Ticks.within(values, max) : decades(axis, max);
    }

    private boolean isNarrow(Range axis) {
        return this == LINEAR || values(axis, STEPS[0]).length < 2;
    }

    private Ticks decades(Range axis, int max) {
        Ticks exponents = Ticks.whole(axis, max);
        return new Ticks(0, DoubleStream.of(exponents.values()).map(this::value).toArray());
    }

    private double[] values(Range axis, double[] steps) {
        int from = (int) Math.floor(axis.lower()) - 1;
        int to = (int) Math.ceil(axis.upper()) + 1;
        return IntStream.rangeClosed(from, to).boxed()
                .flatMapToDouble(power -> DoubleStream.of(steps).map(step -> round(power, step)))
                .filter(value -> axis.contains(position(value))).sorted().toArray();
    }

    private double round(int power, double step) {
        return this == ERROR ? 1 - step * Math.pow(10, -power) : step * Math.pow(10, power);
    }
}
