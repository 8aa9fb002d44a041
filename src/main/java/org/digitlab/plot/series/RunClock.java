package org.digitlab.plot.series;

import java.util.stream.Stream;
import org.digitlab.metrics.MinMaxSeries;
import org.digitlab.plot.axis.XKind;

/** When a run's iterations were done: turns them into epochs and seconds. Bounded, however long the run. */
public final class RunClock {

    private final MinMaxSeries seconds = new MinMaxSeries();
    private double epochLength;

    /** @param iterations of an epoch; 0 if not known yet */
    void setEpochLength(double iterations) {
        epochLength = iterations;
    }

    /** Iterations of an epoch; 0 if not known yet. */
    public double epochLength() {
        return epochLength;
    }

    /** Notes that an iteration was over after {@code time} seconds; one that is not finite or goes back is passed over. */
    void note(double iteration, double time) {
        boolean forward = seconds.isEmpty()
                || iteration > lastIteration() && time >= seconds.last(seconds.size() - 1);
        if (Double.isFinite(time) && forward) {
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

    /** How long an epoch is on an axis of this kind; 0 if that is not known. */
    public double epochSpan(XKind kind) {
        return switch (kind) {
            case ITERATION -> epochLength;
            case EPOCH -> epochLength > 0 ? 1 : 0;
            case TIME -> seconds.isEmpty() ? 0 : epochLength * at(XKind.TIME, lastIteration()) / lastIteration();
        };
    }

    /** How long an epoch of all these runs is on an axis of this kind; 0 if they differ or it is not known. */
    public static double sharedEpochSpan(Stream<RunClock> clocks, XKind kind) {
        double[] lengths = clocks.mapToDouble(clock -> clock.epochSpan(kind)).distinct().toArray();
        return lengths.length == 1 && kind != XKind.TIME ? lengths[0] : 0;
    }

    /** Where an iteration lies on an axis of this kind; the iteration itself while that is not known. */
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
