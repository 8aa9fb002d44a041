package org.digitlab.plot.series;

import java.util.stream.Stream;
import org.digitlab.metrics.MinMaxSeries;
import org.digitlab.plot.axis.XKind;

/** Conversion of a run's iterations to epochs and seconds, in bounded memory. */
public final class RunClock {

    private final MinMaxSeries seconds = new MinMaxSeries();
    private double epochLength;

    /** @param iterations the iterations of an epoch; 0 while unknown */
    public void setEpochLength(double iterations) {
        epochLength = iterations;
    }

    /** Returns the iterations of an epoch; 0 while unknown. */
    public double epochLength() {
        return epochLength;
    }

    /** Records that an iteration ended after {@code time} seconds; ignores times that are not finite or go backwards. */
    void note(double iteration, double time) {
        boolean isForward = seconds.isEmpty()
                || iteration > lastIteration() && time >= seconds.last(seconds.size() - 1);
        if (Double.isFinite(time) && isForward) {
            seconds.append(iteration, time);
        }
    }

    void clear() {
        seconds.clear();
        epochLength = 0;
    }

    long version() {
        return seconds.version() + Double.hashCode(epochLength);
    }

    /** Returns the length of an epoch on an axis of this kind; 0 while unknown. */
    public double epochSpan(XKind kind) {
        return switch (kind) {
            case ITERATION -> epochLength;
            case EPOCH -> epochLength > 0 ? 1 : 0;
            case TIME -> seconds.isEmpty() ? 0 : epochLength * at(XKind.TIME, lastIteration()) / lastIteration();
        };
    }

    /** Returns the length of an epoch that all these runs share; 0 if the lengths differ or are unknown. */
    public static double sharedEpochSpan(Stream<RunClock> clocks, XKind kind) {
        double[] lengths = clocks.mapToDouble(clock -> clock.epochSpan(kind)).distinct().toArray();
        return lengths.length == 1 && kind != XKind.TIME ? lengths[0] : 0;
    }

    /** Converts an iteration to a value on an axis of this kind; returns the iteration itself while that is unknown. */
    public double at(XKind kind, double iteration) {
        return switch (kind) {
            case ITERATION -> iteration;
            case EPOCH -> epochLength > 0 ? iteration / epochLength : iteration;
            case TIME -> seconds.isEmpty() ? iteration : time(iteration);
        };
    }

    private double time(double iteration) {
        double first = seconds.lastX(0);
        if (iteration < first) {
            return seconds.last(0) * Math.max(0, iteration) / first;
        }
        return Interpolation.at(seconds, Math.min(iteration, lastIteration()));
    }

    private double lastIteration() {
        return seconds.lastX(seconds.size() - 1);
    }
}
