package org.digitlab.cli.option;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option for a trained model. */
public final class ModelOption {

    @Option(names = "--model", required = true, paramLabel = TypedModel.KINDS, description = "A saved model (.zip, "
            + "or Keras's .h5 or .json), the folder of a run, or a shipped model.")
    private Path model;

    public TypedModel typed() {
        return new TypedModel(model);
    }
}
