package org.digitlab.plot.axis;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words in a chart, from the same bundle as the window's. */
public final class PlotWords {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.digitlab.i18n.strings", Locale.ROOT);

    private PlotWords() {
    }

    public static String get(String key) {
        return BUNDLE.getString(key);
    }
}
