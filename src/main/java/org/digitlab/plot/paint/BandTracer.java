package org.digitlab.plot.paint;

/** Turns dense noise into upright bars on whole pixels, from the smallest to the largest: far cheaper than a stroke. */
final class BandTracer implements Decimator.Columns {

    private final Bars bars = new Bars();
    private final double grain;
    private boolean down;
    private double right;
    private double upper;
    private double lower;

    BandTracer(double grain) {
        this.grain = grain;
    }

    @Override
    public void column(double fromX, double fromY, double toX, double toY) {
        double left = down ? right : floor(fromX);
        double high = Math.min(fromY, toY);
        double low = Math.max(Math.max(fromY, toY), high + grain);
        right = floor(toX) + grain;
        // A bar reaches to its neighbour's, as a line would.
        double top = down ? Math.min(high, lower) : high;
        double bottom = down ? Math.max(low, upper) : low;
        bars.add(left, floor(top), right, Math.ceil(bottom / grain) * grain);
        upper = high;
        lower = low;
        down = true;
    }

    @Override
    public void lift() {
        down = false;
    }

    Bars bars() {
        return bars;
    }

    private double floor(double pixel) {
        return Math.floor(pixel / grain) * grain;
    }
}
