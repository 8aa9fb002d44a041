package org.digitlab.pictures.image;

/** Filters a row or column with a sliding window, in a time that is independent of the window's size. */
final class WindowFilter {

    private WindowFilter() {
    }

    /**
     * Computes the extreme value of the window around each value, by a monotonic queue of candidates.
     *
     * @param from   index of the row's first value
     * @param step   distance between the row's values
     * @param length number of values
     * @param reach  number of values that the window covers on each side
     * @param sign   1 for the maximum, -1 for the minimum
     */
    static void extreme(float[] source, int from, int step, int length, int reach, int sign, float[] target) {
        int[] queue = new int[length];
        int head = 0;
        int tail = 0;
        for (int right = 0; right < length + reach; right++) {
            if (right < length) {
                float value = sign * source[from + right * step];
                while (tail > head && sign * source[from + queue[tail - 1] * step] <= value) {
                    tail--;
                }
                queue[tail++] = right;
            }
            int centre = right - reach;
            if (centre >= 0) {
                if (queue[head] < centre - reach) {
                    head++;
                }
                target[from + centre * step] = source[from + queue[head] * step];
            }
        }
    }

    /** Computes the mean of the window around each value; the window is cut at both ends. */
    static void mean(float[] source, int from, int step, int length, int reach, float[] target) {
        double sum = 0;
        int count = 0;
        for (int right = 0; right < length + reach; right++) {
            if (right < length) {
                sum += source[from + right * step];
                count++;
            }
            int leaving = right - 2 * reach - 1;
            if (leaving >= 0) {
                sum -= source[from + leaving * step];
                count--;
            }
            if (right >= reach) {
                target[from + (right - reach) * step] = (float) (sum / count);
            }
        }
    }
}
