package org.digitlab.plot.axis;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Mapping of values to positions along an axis. */
public enum AxisScale {

    /** Equal differences have equal distances. */
    LINEAR(value -> value, position -> position, tick -> 0),
    /** Equal ratios have equal distances. */
    LOG(value -> Math.log10(Math.max(value, 1e-9)), position -> Math.pow(10, position), tick -> tick),
    /** For fractions of 1: equal ratios of the error have equal distances, so 90, 99 and 99.9 % are evenly spaced. */
    ERROR(value -> -Math.log10(Math.max(1 - value, 1e-4)), position -> 1 - Math.pow(10, -position), tick -> 1 - tick);

    private static final double[][] STEPS = {{1, 2, 5}, {1, 3}, {1}};

    private final DoubleUnaryOperator position;
    private final DoubleUnaryOperator value;
    private final DoubleUnaryOperator resolution;

    AxisScale(DoubleUnaryOperator position, DoubleUnaryOperator value, DoubleUnaryOperator resolution) {
        this.position = position;
        this.value = value;
        this.resolution = resolution;
    }

    /** Returns the position of a value on the axis; a value without a logarithm gets the lowest position. */
    public double position(double ofValue) {
        return position.applyAsDouble(ofValue);
    }

    /** Returns the value at a position on the axis. */
    public double value(double atPosition) {
        return value.applyAsDouble(atPosition);
    }

    /** Returns the step that a tick label must resolve; 0 for the common step of all ticks. */
    public double resolution(double tick) {
        return resolution.applyAsDouble(tick);
    }

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
        boolean narrow = this == LINEAR || values(axis, STEPS[0]).length < 2;
        return narrow ? Ticks.within(new Range(value(axis.lower()), value(axis.upper())), max) : decades(axis, max);
    }

    private Ticks decades(Range axis, int max) {
        return new Ticks(0, DoubleStream.of(Ticks.whole(axis, max).values()).map(this::value).toArray());
    }

    private double[] values(Range axis, double[] steps) {
        int from = (int) Math.floor(axis.lower()) - 1;
        int to = (int) Math.ceil(axis.upper()) + 1;
        return IntStream.rangeClosed(from, to).boxed()
                .flatMapToDouble(power -> DoubleStream.of(steps).map(step -> round(power, step)))
                .filter(value -> axis.contains(position(value)) && hasPosition(value)).sorted().toArray();
    }

    /** Whether a value has a position of its own; all values beyond the end of a logarithmic axis share one. */
    private boolean hasPosition(double tick) {
        return Math.abs(value(position(tick)) - tick) <= 1e-3 * resolution(tick);
    }

    private double round(int power, double step) {
        return this == ERROR ? 1 - step * Math.pow(10, -power) : step * Math.pow(10, power);
    }
}
