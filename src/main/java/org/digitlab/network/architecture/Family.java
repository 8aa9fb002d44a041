package org.digitlab.network.architecture;

import java.util.Arrays;
import java.util.Locale;

/** The two kinds of network that the laboratory compares. */
public enum Family {
    MLP("MLP"),
    CNN("CNN");

    private final String title;

    Family(String title) {
        this.title = title;
    }

    /** @throws IllegalArgumentException one sentence that names the known ones */
    public static Family of(String id) {
        return Arrays.stream(values()).filter(family -> family.id().equals(id)).findFirst().orElseThrow(() ->
                new IllegalArgumentException("Model: expected mlp or cnn, found \"%s\"".formatted(id)));
    }

    public String title() {
        return title;
    }

    /** Lower-case name for files and the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
