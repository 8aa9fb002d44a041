package org.digitlab.ui.explain;

import javafx.scene.paint.Color;

/**
 * Turns numbers into colours on nothing, so that the same picture lies on light and on dark.
 *
 * @param positive of numbers above 0
 * @param negative of numbers below 0
 * @param power    below 1 makes small numbers visible beside large ones, above 1 leaves the large ones alone
 */
record Tint(Color positive, Color negative, double power) {

    /** @param part of the largest, from -1 to 1; more is as strong as that */
    int argb(double part) {
        Color colour = part < 0 ? negative : positive;
        int alpha = (int) Math.round(255 * Math.pow(Math.min(1, Math.abs(part)), power));
        return alpha << 24 | channel(colour.getRed()) << 16 | channel(colour.getGreen()) << 8
                | channel(colour.getBlue());
    }

    private static int channel(double part) {
        return (int) Math.round(part * 255);
    }

    /** Those of {@code values} from {@code from} on, against {@code largest}; nothing at all if that is 0. */
    int[] argb(float[] values, int from, int count, double largest) {
        int[] pixels = new int[count];
        for (int i = 0; i < count && largest > 0; i++) {
            pixels[i] = argb(values[from + i] / largest);
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
