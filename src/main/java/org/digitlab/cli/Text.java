package org.digitlab.cli;

import java.util.Locale;

/** Numbers as people read them; a dash for what was never measured. */
public final class Text {

    static final String NOTHING = "-";

    private Text() {
    }

    /** 0.98765 as 98.77 %. */
    public static String percent(double part) {
        return number("%.2f %%", part * 100);
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

    static String millis(double millis) {
        return number("%.2f ms", millis);
    }

    /** 0.01234 as = 0.0123, and < 0.0001 for less than that. */
    static String probability(double value) {
        return value < 1e-4 ? "< 0.0001" : number("= %.4f", value);
    }

    private static String number(String format, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : NOTHING;
    }
}
