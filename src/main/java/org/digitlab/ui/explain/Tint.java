package org.digitlab.ui.explain;

import java.util.Arrays;
import javafx.scene.paint.Color;

/** Turns numbers into colours on nothing, so that the same picture lies on light and on dark. */
final class Tint {

    private static final int STEPS = 255;

    private final Color positive;
    private final Color negative;
    /** From the largest below 0 to the largest above it, in {@code 2 × STEPS} steps. */
    private final int[] ramp = new int[2 * STEPS + 1];

    /**
     * @param positive of numbers above 0
     * @param negative of numbers below 0
     * @param power    below 1 makes small numbers visible beside large ones, above 1 leaves the large ones alone
     */
    Tint(Color positive, Color negative, double power) {
        this.positive = positive;
        this.negative = negative;
        Arrays.setAll(ramp, step -> argb(step < STEPS ? negative : positive,
                Math.pow(Math.abs(step - STEPS) / (double) STEPS, power)));
    }

    private static int argb(Color colour, double opacity) {
        return channel(opacity) << 24 | channel(colour.getRed()) << 16 | channel(colour.getGreen()) << 8
                | channel(colour.getBlue());
    }

    private static int channel(double part) {
        return (int) Math.round(part * 255);
    }

    /** The colour of a number's sign. */
    Color of(double number) {
        return number < 0 ? negative : positive;
    }

    /** Those of {@code values} from {@code from} on, against {@code largest}; nothing at all if that is 0. */
    int[] argb(float[] values, int from, int count, double largest) {
        int[] pixels = new int[count];
        for (int i = 0; i < count && largest > 0; i++) {
            int step = (int) Math.round(STEPS * values[from + i] / largest);
            pixels[i] = ramp[STEPS + Math.max(-STEPS, Math.min(STEPS, step))];
        }
        return pixels;
    }

    static double largest(float[] values, int from, int count) {
        double largest = 0;
        for (int i = from; i < from + count; i++) {
            largest = Math.max(largest, Math.abs(values[i]));
        }
        return largest;
    }
}
