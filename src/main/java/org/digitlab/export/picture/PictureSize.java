package org.digitlab.export.picture;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Size of a picture.
 *
 * @param millimetres whether both lengths are in millimetres, otherwise in pixels of 1/96 inch
 */
public record PictureSize(double width, double height, boolean millimetres) {

    public static final PictureSize DEFAULT = new PictureSize(1_200, 600, false);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,5}(?:\\.\\d+)?)\\s*[x\u00d7]\\s*(\\d{1,5}(?:\\.\\d+)?)\\s*(mm|px)?");
    private static final double PIXELS_PER_MILLIMETRE = 96 / 25.4;
    private static final double MIN_PIXELS = 200;
    private static final double MAX_PIXELS = 8_000;

    /** @throws IllegalArgumentException one sentence, if the picture is too small to read or too large to draw */
    public PictureSize {
        double factor = millimetres ? PIXELS_PER_MILLIMETRE : 1;
        if (!inRange(width * factor) || !inRange(height * factor)) {
            throw new IllegalArgumentException("Size: expected from %s to %s a side, found %sx%s%s".formatted(
                    length(MIN_PIXELS / factor), length(MAX_PIXELS / factor) + (millimetres ? " mm" : " pixels"), length(width),
                    length(height), millimetres ? "mm" : ""));
        }
    }

    /**
     * Parses a size such as "1200x600" or "160x90mm"; fractions may have a decimal comma.
     *
     * @throws IllegalArgumentException one sentence, if {@code text} is no such size
     */
    public static PictureSize parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip().replace(',', '.').toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "Size: expected for example 1200x600 (pixels) or 160x90mm, found \"%s\"".formatted(text));
        }
        return new PictureSize(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2)),
                "mm".equals(matcher.group(3)));
    }

    /** In pixels before any scaling. */
    public double pixelWidth() {
        return width * factor();
    }

    /** In pixels before any scaling. */
    public double pixelHeight() {
        return height * factor();
    }

    /** Returns a size that is this many pixels higher, up to the largest size. */
    public PictureSize taller(double pixels) {
        return new PictureSize(width, Math.min(MAX_PIXELS / factor(), height + pixels / factor()), millimetres);
    }

    @Override
    public String toString() {
        return length(width) + "x" + length(height) + (millimetres ? "mm" : "");
    }

    /** Returns the abbreviation of the unit, "mm" or "px". */
    String unit() {
        return millimetres ? "mm" : "px";
    }

    private double factor() {
        return millimetres ? PIXELS_PER_MILLIMETRE : 1;
    }

    private static boolean inRange(double pixels) {
        return pixels >= MIN_PIXELS - 1e-6 && pixels <= MAX_PIXELS + 1e-6;
    }

    /** Formats a length without its unit, for example "160". */
    public static String length(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
