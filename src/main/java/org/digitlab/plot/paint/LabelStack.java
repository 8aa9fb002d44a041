package org.digitlab.plot.paint;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Keeps labels beside the points they name without letting them overlap. */
final class LabelStack {

    private LabelStack() {
    }

    /**
     * Moves labels apart as little as a sweep down and a sweep up need.
     *
     * @param wanted the centre each label would like
     * @param gap    least distance of two centres; if all do not fit, it shrinks
     * @return the centres, in the order given, all between {@code top} and {@code bottom}
     */
    static double[] place(double[] wanted, double gap, double top, double bottom) {
        int[] order = IntStream.range(0, wanted.length).boxed().sorted(Comparator.comparingDouble(i -> wanted[i]))
                .mapToInt(Integer::intValue).toArray();
        double room = wanted.length < 2 ? gap : Math.min(gap, (bottom - top) / (wanted.length - 1));
        double[] placed = Arrays.copyOf(wanted, wanted.length);
        double free = top;
        for (int index : order) {
            placed[index] = Math.max(placed[index], free);
            free = placed[index] + room;
        }
        free = bottom;
        for (int i = order.length - 1; i >= 0; i--) {
            placed[order[i]] = Math.min(placed[order[i]], free);
            free = placed[order[i]] - room;
        }
        return placed;
    }
}
