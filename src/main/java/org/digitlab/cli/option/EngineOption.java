package org.digitlab.cli.option;

import org.digitlab.network.engine.EngineKind;
import picocli.CommandLine.Option;

/** What computes with the networks. */
public final class EngineOption {

    @Option(names = WindowOptions.ENGINE, paramLabel = "builtin|accelerated", defaultValue = "accelerated",
            description = "What computes with the networks: Deeplearning4j's own path, or oneDNN where it supports "
            + "processor and network. Models and files are the same. Default: ${DEFAULT-VALUE}.")
    private String engine;

    /** @throws IllegalArgumentException one sentence that lists the choices */
    public EngineKind kind() {
        return Choices.engine(engine);
    }
}
