package org.digitlab.bench;

import java.util.Locale;

/** The compared engines, each with its own process. */
enum Rival {
    /** This project. */
    OURS("Digit Lab", "org.digitlab.bench.digitlab.DigitLabEngine"),
    /** Deeplearning4j with its default natives and settings. */
    DL4J("DL4J", "org.digitlab.bench.dl4j.Dl4jEngine"),
    /** PyTorch through DJL. */
    PYTORCH("PyTorch", "org.digitlab.bench.pytorch.PyTorchEngine"),
    /** Not a rival but an upper limit: the arithmetic alone. */
    ONEDNN("oneDNN alone", "org.digitlab.bench.onednn.OneDnnEngine");

    private final String title;
    private final String engine;

    Rival(String title, String engine) {
        this.title = title;
        this.engine = engine;
    }

    String title() {
        return title;
    }

    /** Returns the class name of the {@link Engine}, whose libraries are only on its own class path. */
    String engine() {
        return engine;
    }

    /** Returns the name for files and the command line. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
