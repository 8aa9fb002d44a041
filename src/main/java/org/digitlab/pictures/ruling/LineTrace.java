package org.digitlab.pictures.ruling;

import java.util.Arrays;

/** A line as it is traced: where it was seen, and how thick. */
final class LineTrace {

    private static final int REMEMBERED = 100;
    private static final double THINNESS = 30;
    private static final double MIN_SEEN = 0.4;

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

    /** Ink that is thicker than a line lies over it. */
    void hidden(int position) {
        lastInk = position;
    }

    /** Where there was ink on its way, its own or what hides it. */
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

    /** Where it goes on, straight. */
    double centreAt(int position) {
        int before = Math.max(0, count - REMEMBERED);
        int run = last() - along[before];
        double slope = run < REMEMBERED / 2 ? 0 : (centre(count - 1) - centre(before)) / run;
        return centre(count - 1) + slope * (position - last());
    }

    private double centre(int i) {
        return (start[i] + end[i]) / 2.0;
    }

    boolean isLine(int length) {
        return extent() >= length && count >= MIN_SEEN * extent() && extent() >= THINNESS * thickness();
    }

    /** The median. */
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
