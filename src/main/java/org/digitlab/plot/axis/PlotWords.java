package org.digitlab.plot.axis;

import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of a chart, from the same resource bundle as the window. */
public final class PlotWords {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.digitlab.i18n.strings", Locale.ROOT);

    private PlotWords() {
    }

    public static String get(String key) {
        return BUNDLE.getString(key);
    }
}
