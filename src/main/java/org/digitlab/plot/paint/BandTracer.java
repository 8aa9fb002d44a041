package org.digitlab.plot.paint;

/** Drawing of dense noise as vertical min-max bars on whole pixels, which costs far less than a stroke. */
final class BandTracer implements Decimator.Columns {

    private final Bars bars = new Bars();
    private final double grain;
    private boolean started;
    private double right;
    private double upper;
    private double lower;

    BandTracer(double grain) {
        this.grain = grain;
    }

    @Override
    public void column(double fromX, double fromY, double toX, double toY) {
        double left = started ? right : floor(fromX);
        double high = Math.min(fromY, toY);
        double low = Math.max(Math.max(fromY, toY), high + grain);
        right = floor(toX) + grain;
        // Neighbouring bars touch, as the parts of a line do.
        double top = started ? Math.min(high, lower) : high;
        double bottom = started ? Math.max(low, upper) : low;
        bars.add(left, floor(top), right, Math.ceil(bottom / grain) * grain);
        upper = high;
        lower = low;
        started = true;
    }

    @Override
    public void lift() {
        started = false;
    }

    Bars bars() {
        return bars;
    }

    private double floor(double pixel) {
        return Math.floor(pixel / grain) * grain;
    }
}
