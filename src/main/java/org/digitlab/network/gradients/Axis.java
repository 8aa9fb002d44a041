package org.digitlab.network.gradients;

/**
 * Where the values of a map lie along one side of the input: value {@code i} looks at a window whose middle is pixel
 * {@code start + i × step}.
 *
 * @param size  how many values there are
 * @param start in pixels of the input, 0 is the middle of the first
 * @param step  in pixels of the input
 */
public record Axis(int size, double start, double step) {

    /** An input's own side. */
    static Axis of(int size) {
        return new Axis(size, 0, 1);
    }

    /**
     * Behind a window that slides along it.
     *
     * @param behind how many values come out
     * @param reach  of the window, in values of this axis
     * @param before padded before the first
     */
    Axis behind(int behind, int reach, int stride, int before) {
        return new Axis(behind, start + ((reach - 1) / 2.0 - before) * step, stride * step);
    }
}
