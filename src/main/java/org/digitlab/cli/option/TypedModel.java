package org.digitlab.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.model.DigitModel;
import org.digitlab.network.model.ModelFile;
import org.digitlab.runs.RunFolder;

/** A trained model as named on the command line: a shipped model, a model file, or the folder of a run. */
public record TypedModel(Path path) {

    public static final String KINDS = "FILE|DIR|mlp|cnn";

    /** Opens the model to compute with an engine. */
    public DigitModel open(EngineKind engine) throws IOException {
        Optional<Family> shipped = shipped();
        DigitModel opened = shipped.isPresent() ? ModelFile.shipped(shipped.get())
                : ModelFile.open(run().map(RunFolder::model).orElse(path));
        opened.computeWith(engine);
        return opened;
    }

    /** Returns the run's folder, if the name is one. */
    public Optional<RunFolder> run() {
        return !isShipped() && Files.isDirectory(path) ? Optional.of(new RunFolder(path)) : Optional.empty();
    }

    /** Returns whether the name is a shipped model. */
    public boolean isShipped() {
        return shipped().isPresent();
    }

    /** Returns the family of the shipped model with this name. */
    public Optional<Family> shipped() {
        return Arrays.stream(Family.values()).filter(family -> family.id().equalsIgnoreCase(path.toString()))
                .findFirst();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
