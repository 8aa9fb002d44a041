package org.digitlab.ui.common;

import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the window, with numbers put into them the same way on every machine. */
public final class Words {

    private static final String BUNDLE = "org.digitlab.i18n.strings";

    private final ResourceBundle bundle;

    public Words() {
        bundle = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
    }

    /** The bundle itself, for FXML. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** @throws java.util.MissingResourceException if the bundle has no such key */
    public String get(String key) {
        return bundle.getString(key);
    }

    /** Minutes and seconds as 0:07, an hour and more as 1:00:07. */
    public static String clock(Duration time) {
        long seconds = Math.max(0, Math.round(time.toMillis() / 1000.0));
        return seconds < 3600
                ? String.format(Locale.ENGLISH, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ENGLISH, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** The words of {@code key} as a {@link String#format} pattern filled with {@code values}. */
    public String format(String key, Object... values) {
        return String.format(Locale.ENGLISH, get(key), values);
    }
}
