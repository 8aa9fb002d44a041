package org.digitlab.plot.paint;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Placement of labels beside their points without overlap. */
final class LabelStack {

    private LabelStack() {
    }

    /**
     * Moves labels apart in one sweep down and one sweep up.
     *
     * @param wanted the ideal centre of each label
     * @param gap    the smallest distance of two centres; shrinks if the labels do not fit
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
