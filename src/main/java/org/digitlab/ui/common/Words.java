package org.digitlab.ui.common;

import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the window, formatted the same way in every locale. */
public final class Words {

    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final ResourceBundle bundle = ResourceBundle.getBundle("org.digitlab.i18n.strings", Locale.ROOT);

    /** Returns the resource bundle, for FXML. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /**
     * Returns the text of {@code key}.
     *
     * @throws java.util.MissingResourceException if the bundle has no such key
     */
    public String get(String key) {
        return bundle.getString(key);
    }

    /** Formats a time as 0:07, or from an hour on as 1:00:07. */
    public static String clock(double seconds) {
        return clock(Duration.ofMillis(Math.round(1e3 * seconds)));
    }

    /** Formats a time as 0:07, or from an hour on as 1:00:07. */
    public static String clock(Duration time) {
        long seconds = Math.max(0, Math.round(time.toMillis() / 1000.0));
        return seconds < 3600
                ? String.format(Locale.ENGLISH, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ENGLISH, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** Formats a date, for instance "21 Nov 12:03", or "21 Nov 2025" in an earlier year. */
    public static String date(Instant time) {
        ZonedDateTime local = time.atZone(ZoneId.systemDefault());
        return (local.getYear() == Year.now().getValue() ? THIS_YEAR : EARLIER).format(local);
    }

    /** Formats the pattern of {@code key}, which names the {@code values} by position: {@code %1$s}. */
    public String format(String key, Object... values) {
        return String.format(Locale.ENGLISH, get(key), values);
    }
}
