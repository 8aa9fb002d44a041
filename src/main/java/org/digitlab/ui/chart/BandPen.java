package org.digitlab.ui.chart;

import javafx.scene.canvas.GraphicsContext;

/** Fills dense noise as upright bars on whole pixels, from the smallest to the largest: far cheaper than a stroke. */
final class BandPen implements Decimator.Pen {

    private final GraphicsContext gc;
    private boolean down;
    private double right;
    private double upper;
    private double lower;
    private int points;

    BandPen(GraphicsContext gc) {
        this.gc = gc;
    }

    @Override
    public void column(double fromX, double fromY, double toX, double toY) {
        double left = down ? right : Math.floor(fromX);
        double high = Math.min(fromY, toY);
        double low = Math.max(Math.max(fromY, toY), high + 1);
        right = Math.floor(toX) + 1;
        // A bar reaches to its neighbour's, as a line would.
        double top = down ? Math.min(high, lower) : high;
        double bottom = down ? Math.max(low, upper) : low;
        gc.fillRect(left, Math.floor(top), right - left, Math.ceil(bottom) - Math.floor(top));
        upper = high;
        lower = low;
        down = true;
        points += 2;
    }

    @Override
    public void lift() {
        down = false;
    }

    /** How many points were drawn. */
    int points() {
        return points;
    }
}
