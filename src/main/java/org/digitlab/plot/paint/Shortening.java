package org.digitlab.plot.paint;

import java.util.function.ToDoubleFunction;

/** Shortening of texts in the middle, because names of runs often differ at the end only. */
public final class Shortening {

    private static final String ELLIPSIS = "\u2026";

    private Shortening() {
    }

    /**
     * Replaces the middle of a text that is wider than {@code room} by an ellipsis; at least one character is kept.
     *
     * @param width measures a text, in the unit of {@code room}
     */
    public static String middle(String text, double room, ToDoubleFunction<String> width) {
        int[] points = text.codePoints().toArray();
        if (points.length < 2 || width.applyAsDouble(text) <= room) {
            return text;
        }
        int fits = 1;
        int tooLong = points.length;
        while (tooLong - fits > 1) {
            int kept = (fits + tooLong) / 2;
            if (width.applyAsDouble(without(points, kept)) <= room) {
                fits = kept;
            } else {
                tooLong = kept;
            }
        }
        return without(points, fits);
    }

    private static String without(int[] points, int kept) {
        int head = (kept + 1) / 2;
        return new String(points, 0, head).strip() + ELLIPSIS
                + new String(points, points.length - kept + head, kept - head).strip();
    }
}
