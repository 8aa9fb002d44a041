package org.digitlab.plot.paint;

import java.util.Arrays;

/** Points of one or more lines in drawing order. */
public final class Trace {

    private double[] x = new double[256];
    private double[] y = new double[256];
    private boolean[] begins = new boolean[256];
    private int size;
    private boolean lifted = true;

    /** Returns the outline of a rectangle. */
    public static Trace rectangle(double left, double top, double width, double height) {
        Trace outline = new Trace();
        outline.to(left, top);
        outline.to(left + width, top);
        outline.to(left + width, top + height);
        outline.to(left, top + height);
        return outline;
    }

    /** Adds a point; it starts a new line after {@link #lift}. */
    public void to(double toX, double toY) {
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
            begins = Arrays.copyOf(begins, 2 * size);
        }
        x[size] = toX;
        y[size] = toY;
        begins[size++] = lifted;
        lifted = false;
    }

    /** Starts a new line with the next point. */
    public void lift() {
        lifted = true;
    }

    public int size() {
        return size;
    }

    public double x(int index) {
        return x[index];
    }

    public double y(int index) {
        return y[index];
    }

    /** Whether a line starts at this point. */
    public boolean begins(int index) {
        return begins[index];
    }
}
