package org.digitlab.network.architecture;

import java.util.Arrays;
import java.util.Locale;

/** The two kinds of network: multilayer perceptron and convolutional network. */
public enum Family {
    MLP, CNN;

    /** @throws IllegalArgumentException with a sentence for the user that names the valid ids */
    public static Family of(String id) {
        return Arrays.stream(values()).filter(family -> family.id().equals(id)).findFirst().orElseThrow(() ->
                new IllegalArgumentException("Model: expected mlp or cnn, found \"%s\"".formatted(id)));
    }

    /** Returns the name shown to people. */
    public String title() {
        return name();
    }

    /** Returns the lower-case name for files and the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
