package org.digitlab.plot.series;

import org.digitlab.metrics.MinMaxSeries;
import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.axis.XKind;

/**
 * One measure of a run in one role, as a curve over any x axis and with any smoothing. Results are cached until the
 * points change.
 */
public final class CurveSource {

    private final RunSeries run;
    private final Measure measure;
    private final SeriesRole role;
    private MinMaxSeries mapped;
    private MinMaxSeries smoothed;
    private State mappedState;
    private State smoothedState;

    public CurveSource(RunSeries run, Measure measure, SeriesRole role) {
        this.run = run;
        this.measure = measure;
        this.role = role;
    }

    /** Returns the measured points by iteration. */
    public MinMaxSeries points() {
        return run.points(measure, role);
    }

    public SeriesRole role() {
        return role;
    }

    public RunClock clock() {
        return run.clock();
    }

    /** @param strength the smoothing, 0 = off; only noisy training measures are smoothed */
    public Curve curve(String id, String name, Ink ink, XKind kind, double strength) {
        MinMaxSeries points = points(kind);
        MinMaxSeries line = isNoisy() ? line(points, kind, strength) : points;
        return new Curve(id, name, role, ink, points, line, clock().epochSpan(kind));
    }

    private boolean isNoisy() {
        return role == SeriesRole.TRAINING && measure.isNoisy();
    }

    private MinMaxSeries points(XKind kind) {
        State state = state(kind, 0);
        if (!state.equals(mappedState)) {
            mapped = kind == XKind.ITERATION ? points() : points().mapX(x -> clock().at(kind, x));
            mappedState = state;
        }
        return mapped;
    }

    private MinMaxSeries line(MinMaxSeries points, XKind kind, double strength) {
        State state = state(kind, strength);
        if (!state.equals(smoothedState)) {
            smoothed = Smoothing.smooth(points, strength);
            smoothedState = state;
        }
        return smoothed;
    }

    private State state(XKind kind, double strength) {
        return new State(points().version(), kind == XKind.ITERATION ? 0 : clock().version(), kind, strength);
    }

    private record State(long points, long clock, XKind kind, double strength) {
    }
}
