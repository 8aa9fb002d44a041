package org.digitlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.digitlab.network.DigitModel;
import org.digitlab.network.Family;
import org.digitlab.network.ModelFile;
import org.digitlab.network.engine.EngineKind;
import picocli.CommandLine.Option;

/** Which trained model to use. */
final class ModelOption {

    @Option(names = "--model", required = true, paramLabel = "FILE|mlp|cnn", description = "A saved model, or one of "
            + "the two that come with the program.")
    private Path model;

    /** @param engine what is to compute with it */
    DigitModel open(EngineKind engine) throws IOException {
        DigitModel opened = open();
        opened.computeWith(engine);
        return opened;
    }

    private DigitModel open() throws IOException {
        Optional<Family> shipped = Arrays.stream(Family.values())
                .filter(family -> family.id().equalsIgnoreCase(model.toString())).findFirst();
        return shipped.isPresent() ? ModelFile.shipped(shipped.get()) : ModelFile.open(model);
    }
}
