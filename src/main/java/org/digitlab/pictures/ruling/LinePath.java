package org.digitlab.pictures.ruling;

import java.util.Arrays;

/**
 * Where the middle of a printed line is, also where strokes hide it: straight between the medians of its stretches, for
 * a trace strays from its line where it meets a stroke.
 */
final class LinePath {

    /** So long that few are mostly hidden, and so short that a line on curled paper is nearly straight in it. */
    private static final int STRETCH = 120;

    private final double[] positions;
    private final double[] middles;

    /**
     * @param along   where the line was seen, at least twice, ascending
     * @param middles of the line there
     */
    LinePath(int[] along, double[] middles) {
        int stretches = Math.max(2, along.length / STRETCH);
        positions = new double[stretches];
        this.middles = new double[stretches];
        for (int i = 0; i < stretches; i++) {
            int from = (int) ((long) along.length * i / stretches);
            int to = (int) ((long) along.length * (i + 1) / stretches);
            positions[i] = along[(from + to) / 2];
            this.middles[i] = median(Arrays.copyOfRange(middles, from, to));
        }
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** Straight on beyond the ends. */
    double at(int position) {
        int right = 1;
        while (right < positions.length - 1 && positions[right] < position) {
            right++;
        }
        double part = (position - positions[right - 1]) / (positions[right] - positions[right - 1]);
        return middles[right - 1] + part * (middles[right] - middles[right - 1]);
    }
}
