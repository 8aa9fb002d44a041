package org.digitlab.network.engine;

/** What computes with a network. */
public enum EngineKind {

    /** Deeplearning4j's own path, as it comes. */
    BUILTIN("builtin"),
    /** oneDNN, where it supports the processor and every layer; the built-in path where it does not. */
    ACCELERATED("accelerated");

    private final String id;

    EngineKind(String id) {
        this.id = id;
    }

    /** For the command line. */
    public String id() {
        return id;
    }
}
