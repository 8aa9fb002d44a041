package org.digitlab.plot.series;

import java.util.Locale;

/**
 * A colour.
 *
 * @param red     0 to 255, as green and blue
 * @param opacity 0 to 1
 */
public record Rgb(int red, int green, int blue, double opacity) {

    /** @param hex a # and six hexadecimal digits */
    public static Rgb of(String hex) {
        int value = Integer.parseInt(hex.substring(1), 16);
        return new Rgb(value >> 16, value >> 8 & 0xff, value & 0xff, 1);
    }

    /** Returns # and six hexadecimal digits, without the opacity. */
    public String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /** Multiplies the opacity by {@code share}. */
    public Rgb faded(double share) {
        return new Rgb(red, green, blue, opacity * share);
    }

    /** Returns the relative luminance, 0 to 1. */
    public double luminance() {
        return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
    }
}
