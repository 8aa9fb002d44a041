package org.digitlab.ui.explain;

import java.util.Arrays;
import javafx.scene.paint.Color;

/** Converts numbers to colours of varying opacity, which suit light and dark backgrounds. */
final class Tint {

    private static final int STEPS = 255;

    private final Color positive;
    private final Color negative;
    /** Colours from the most negative to the most positive number. */
    private final int[] ramp = new int[2 * STEPS + 1];

    /**
     * @param positive colour of numbers above 0
     * @param negative colour of numbers below 0
     * @param power    exponent of the opacity: below 1 emphasises small numbers, above 1 large ones
     */
    Tint(Color positive, Color negative, double power) {
        this.positive = positive;
        this.negative = negative;
        Arrays.setAll(ramp, step -> argb(step < STEPS ? negative : positive,
                Math.pow(Math.abs(step - STEPS) / (double) STEPS, power)));
    }

    private static int argb(Color color, double opacity) {
        return channel(opacity) << 24 | channel(color.getRed()) << 16 | channel(color.getGreen()) << 8
                | channel(color.getBlue());
    }

    private static int channel(double value) {
        return (int) Math.round(value * 255);
    }

    /** Returns the colour of a number's sign. */
    Color of(double number) {
        return number < 0 ? negative : positive;
    }

    /** Returns ARGB pixels of {@code count} values, opaque at {@code largest}; transparent if that is 0. */
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
