package org.digitlab.plot;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words in a chart, from the same bundle as the window's. */
final class PlotWords {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.digitlab.i18n.strings", Locale.ROOT);

    private PlotWords() {
    }

    static String get(String key) {
        return BUNDLE.getString(key);
    }
}
