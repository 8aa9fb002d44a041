package org.digitlab.pictures.ruling;

import java.util.Arrays;

/**
 * The middle of a printed line, also where strokes hide it: piecewise linear between the medians of sections, because a
 * trace deviates from its line where it meets a stroke.
 */
final class LinePath {

    /** Long enough that few sections are mostly hidden, short enough that lines on curled paper are nearly straight. */
    private static final int SECTION = 120;

    private final double[] positions;
    private final double[] middles;

    /**
     * @param along   the positions at which the line was traced, at least two, ascending
     * @param middles the line's middle at each position
     */
    LinePath(int[] along, double[] middles) {
        int sections = Math.max(2, along.length / SECTION);
        positions = new double[sections];
        this.middles = new double[sections];
        for (int i = 0; i < sections; i++) {
            int from = (int) ((long) along.length * i / sections);
            int to = (int) ((long) along.length * (i + 1) / sections);
            positions[i] = along[(from + to) / 2];
            this.middles[i] = median(Arrays.copyOfRange(middles, from, to));
        }
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** Returns the line's middle at a position; beyond both ends the line is extended straight. */
    double at(int position) {
        int right = 1;
        while (right < positions.length - 1 && positions[right] < position) {
            right++;
        }
        double fraction = (position - positions[right - 1]) / (positions[right] - positions[right - 1]);
        return middles[right - 1] + fraction * (middles[right] - middles[right - 1]);
    }
}
