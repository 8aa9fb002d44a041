package org.digitlab.plot.paint;

/** Drawing of a curve as a line through both extremes of each pixel column, or through their middle for a smoothed curve. */
final class CurveTracer implements Decimator.Columns {

    private final Trace trace = new Trace();
    private final boolean extremes;

    CurveTracer(boolean extremes) {
        this.extremes = extremes;
    }

    @Override
    public void column(double fromX, double fromY, double toX, double toY) {
        if (fromY == toY || !extremes) {
            trace.to((fromX + toX) / 2, (fromY + toY) / 2);
        } else {
            trace.to(fromX, fromY);
            trace.to(toX, toY);
        }
    }

    @Override
    public void lift() {
        trace.lift();
    }

    Trace trace() {
        return trace;
    }
}
