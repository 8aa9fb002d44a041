package org.digitlab.pictures.image;

/** Filters of one row or column, in a time that does not grow with the window. */
final class WindowFilter {

    private WindowFilter() {
    }

    /**
     * The largest value around each, by a queue of those that may still become it.
     *
     * @param from  where the row starts, {@code step} how far its values are apart, {@code length} how many there are
     * @param reach of the window to each side
     * @param sign  1 for the largest, -1 for the smallest
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

    /** The mean around each; near the ends of what there is. */
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
