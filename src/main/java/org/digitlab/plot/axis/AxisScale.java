package org.digitlab.plot.axis;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How values are laid along an axis. */
public enum AxisScale {

    /** Equal differences are equally far apart. */
    LINEAR {
        @Override
        public double place(double value) {
            return value;
        }

        @Override
        public double value(double place) {
            return place;
        }

        @Override
        public double resolution(double tick) {
            return 0;
        }
    },

    /** Equal ratios are equally far apart. */
    LOG {
        @Override
        public double place(double value) {
            return Math.log10(Math.max(value, LEAST));
        }

        @Override
        public double value(double place) {
            return Math.pow(10, place);
        }

        @Override
        public double resolution(double tick) {
            return tick;
        }
    },

    /** For parts of one: equal ratios of what is missing are equally far apart, so 90, 99 and 99.9 % are. */
    ERROR {
        @Override
        public double place(double value) {
            return -Math.log10(Math.max(1 - value, MIN_ERROR));
        }

        @Override
        public double value(double place) {
            return 1 - Math.pow(10, -place);
        }

        @Override
        public double resolution(double tick) {
            return 1 - tick;
        }
    };

    private static final double LEAST = 1e-9;
    private static final double MIN_ERROR = 1e-4;
    private static final double[][] STEPS = {{1, 2, 5}, {1, 3}, {1}};

    /** Where a value is on the axis; values that have no logarithm are at the far end. */
    public abstract double place(double value);

    /** The value at a place on the axis. */
    public abstract double value(double place);

    /** The step that a tick's label must tell; 0 for the common step of all ticks. */
    public abstract double resolution(double tick);

    /** At most about {@code most} round values within {@code axis}, which is in places. */
    public Ticks ticks(Range axis, int most) {
        if (this != LINEAR) {
            for (double[] steps : STEPS) {
                double[] values = values(axis, steps);
                if (values.length >= 2 && values.length <= most + 1) {
                    return new Ticks(0, values);
                }
            }
        }
        Range values = new Range(value(axis.lower()), value(axis.upper()));
        return isNarrow(axis) ? Ticks.within(values, most) : decades(axis, most);
    }

    private boolean isNarrow(Range axis) {
        return this == LINEAR || values(axis, STEPS[0]).length < 2;
    }

    private Ticks decades(Range axis, int most) {
        Ticks exponents = Ticks.whole(axis, most);
        return new Ticks(0, DoubleStream.of(exponents.values()).map(this::value).toArray());
    }

    private double[] values(Range axis, double[] steps) {
        int from = (int) Math.floor(axis.lower()) - 1;
        int to = (int) Math.ceil(axis.upper()) + 1;
        return IntStream.rangeClosed(from, to).boxed()
                .flatMapToDouble(power -> DoubleStream.of(steps).map(step -> round(power, step)))
                .filter(value -> axis.contains(place(value))).sorted().toArray();
    }

    private double round(int power, double step) {
        return this == ERROR ? 1 - step * Math.pow(10, -power) : step * Math.pow(10, power);
    }
}
