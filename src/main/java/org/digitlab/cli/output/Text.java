package org.digitlab.cli.output;

import java.util.Locale;

/** Formatting of numbers; a dash for missing values. */
public final class Text {

    static final String NOTHING = "-";
    /** Prefix of a rejected digit. */
    static final String NOT_A_DIGIT = "not a digit? ";

    private Text() {
    }

    /** Formats 0.98765 as 98.77 %. */
    public static String percent(double part) {
        return number("%.2f %%", part * 100);
    }

    /** Formats 0.98765 and 0.00123 as 98.77 ± 0.12 %; only the mean without a deviation. */
    static String percent(double mean, double deviation) {
        return Double.isFinite(deviation) ? String.format(Locale.ROOT, "%.2f ± %.2f %%", mean * 100, deviation * 100)
                : percent(mean);
    }

    static String loss(double loss) {
        return number("%.4f", loss);
    }

    public static String count(double count) {
        return number("%,.0f", count);
    }

    static String seconds(double seconds) {
        return number("%.1f s", seconds);
    }

    /** Formats seconds as 12.3 s, 12 min 05 s or 3 h 12 min. */
    static String duration(double seconds) {
        if (!(seconds >= 60)) {
            return seconds(seconds);
        }
        long whole = Math.round(seconds);
        return whole < 3600 ? String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d h %02d min", whole / 3600, whole % 3600 / 60);
    }

    public static String millis(double millis) {
        return number("%.2f ms", millis);
    }

    /** Formats 0.01234 as "= 0.0123", and smaller values than 0.0001 as "< 0.0001". */
    static String probability(double value) {
        return value < 1e-4 ? "< 0.0001" : number("= %.4f", value);
    }

    private static String number(String format, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : NOTHING;
    }
}
