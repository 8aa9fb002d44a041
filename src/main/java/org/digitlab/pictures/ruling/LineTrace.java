package org.digitlab.pictures.ruling;

import java.util.Arrays;

/** The trace of a line: its visible positions and its thickness. */
final class LineTrace {

    private static final int SLOPE_WINDOW = 100;
    /** The minimum ratio of length to thickness. */
    private static final double SLENDER = 30;
    /** The minimum visible fraction. */
    private static final double MIN_VISIBLE = 0.4;

    private int[] along = new int[16];
    private int[] start = new int[16];
    private int[] end = new int[16];
    private int count;
    private int lastInk;

    void add(int position, int from, int to) {
        if (count == along.length) {
            along = Arrays.copyOf(along, 2 * count);
            start = Arrays.copyOf(start, 2 * count);
            end = Arrays.copyOf(end, 2 * count);
        }
        along[count] = position;
        start[count] = from;
        end[count] = to;
        count++;
        lastInk = position;
    }

    /** Records that thicker ink hides the line. */
    void hidden(int position) {
        lastInk = position;
    }

    /** Returns the last position with ink, of the line or hiding the line. */
    int lastInk() {
        return lastInk;
    }

    int first() {
        return along[0];
    }

    int last() {
        return along[count - 1];
    }

    int extent() {
        return last() - first() + 1;
    }

    /** Returns the expected centre at a position, by linear extrapolation. */
    double centreAt(int position) {
        int before = Math.max(0, count - SLOPE_WINDOW);
        int run = last() - along[before];
        double slope = run < SLOPE_WINDOW / 2 ? 0 : (centre(count - 1) - centre(before)) / run;
        return centre(count - 1) + slope * (position - last());
    }

    private double centre(int i) {
        return (start[i] + end[i]) / 2.0;
    }

    boolean isLine(int length) {
        return extent() >= length && count >= MIN_VISIBLE * extent() && extent() >= SLENDER * thickness();
    }

    /** Returns the median thickness. */
    int thickness() {
        int[] thicknesses = new int[count];
        Arrays.setAll(thicknesses, i -> end[i] - start[i]);
        Arrays.sort(thicknesses);
        return thicknesses[count / 2];
    }

    LinePath path() {
        double[] middles = new double[count];
        Arrays.setAll(middles, this::centre);
        return new LinePath(Arrays.copyOf(along, count), middles);
    }
}
