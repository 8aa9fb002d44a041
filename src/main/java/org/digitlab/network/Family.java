package org.digitlab.network;

import java.util.Locale;

/** The two kinds of network that the laboratory compares. */
public enum Family {
    MLP("MLP"),
    CNN("CNN");

    private final String title;

    Family(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Lower-case name for files and the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
