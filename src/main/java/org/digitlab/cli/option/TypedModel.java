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

/** A trained model as it was typed: the name of one that comes with the program, a model file, or a run's folder. */
public record TypedModel(Path typed) {

    public static final String KINDS = "FILE|DIR|mlp|cnn";

    /** @param engine what is to compute with it */
    public DigitModel open(EngineKind engine) throws IOException {
        DigitModel opened = open();
        opened.computeWith(engine);
        return opened;
    }

    /** The run's folder, if it is one. */
    public Optional<RunFolder> run() {
        return !isShipped() && Files.isDirectory(typed) ? Optional.of(new RunFolder(typed)) : Optional.empty();
    }

    /** Whether it is one of the two that come with the program. */
    public boolean isShipped() {
        return shipped().isPresent();
    }

    private DigitModel open() throws IOException {
        if (shipped().isPresent()) {
            return ModelFile.shipped(shipped().get());
        }
        return ModelFile.open(run().map(RunFolder::model).orElse(typed));
    }

    /** Returns the kind of network, if its shipped model is meant. */
    public Optional<Family> shipped() {
        return Arrays.stream(Family.values()).filter(family -> family.id().equalsIgnoreCase(typed.toString()))
                .findFirst();
    }

    /** As it was typed. */
    @Override
    public String toString() {
        return typed.toString();
    }
}
