package org.digitlab.network.engine;

/** What computes with a network. */
public enum EngineKind {

    /** Deeplearning4j's own path, as it comes. */
    BUILTIN("builtin"),
    /** oneDNN in as many layers as it supports, the built-in path in the others. */
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
