package org.digitlab.plot.paint;

import java.util.Arrays;

/** A growing list of upright rectangles. */
public final class Bars {

    private static final int CORNERS = 4;

    private double[] corners = new double[CORNERS * 256];
    private int size;

    void add(double left, double top, double right, double bottom) {
        if (CORNERS * size == corners.length) {
            corners = Arrays.copyOf(corners, 2 * corners.length);
        }
        int at = CORNERS * size++;
        corners[at] = left;
        corners[at + 1] = top;
        corners[at + 2] = right;
        corners[at + 3] = bottom;
    }

    public int size() {
        return size;
    }

    public double left(int bar) {
        return corners[CORNERS * bar];
    }

    public double top(int bar) {
        return corners[CORNERS * bar + 1];
    }

    public double right(int bar) {
        return corners[CORNERS * bar + 2];
    }

    public double bottom(int bar) {
        return corners[CORNERS * bar + 3];
    }
}
