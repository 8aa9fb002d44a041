package org.digitlab.network.engine;

import java.util.Locale;

/** The engines that can compute a network. */
public enum EngineKind {

    /** Deeplearning4j alone. */
    BUILTIN,
    /** oneDNN where it supports the network or a layer, Deeplearning4j elsewhere. */
    ACCELERATED;

    /** Returns the lower-case name for the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
