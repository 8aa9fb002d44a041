package org.digitlab.bench;

import java.util.Locale;

/** Who is measured, each in a process of its own. */
enum Rival {
    /** This project. */
    OURS("Digit Lab", "org.digitlab.bench.digitlab.DigitLabEngine"),
    /** Deeplearning4j as it comes: the default natives, nothing set. */
    DL4J("DL4J", "org.digitlab.bench.dl4j.Dl4jEngine"),
    /** PyTorch through DJL. */
    PYTORCH("PyTorch", "org.digitlab.bench.pytorch.PyTorchEngine"),
    /** No rival but the limit: the arithmetic alone. */
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

    /** The class of its {@link Engine}, by name: its libraries are on its own class path only. */
    String engine() {
        return engine;
    }

    /** Name in files and on the command line. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
