package org.digitlab.cli.option;

import org.digitlab.network.engine.EngineKind;
import picocli.CommandLine.Option;

/** The engine that computes with the networks. */
public final class EngineOption {

    @Option(names = WindowOptions.ENGINE, paramLabel = "builtin|accelerated", defaultValue = "accelerated",
            description = "Compute with Deeplearning4j only (builtin), or with oneDNN where it supports processor and "
            + "network (accelerated). Models and files are the same. Default: ${DEFAULT-VALUE}.")
    private EngineKind engine;

    public EngineKind kind() {
        return engine;
    }
}
