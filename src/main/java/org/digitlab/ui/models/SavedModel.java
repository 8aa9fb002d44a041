package org.digitlab.ui.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.digitlab.files.InvalidFileException;
import org.digitlab.network.architecture.Family;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.StoredRun;

/**
 * The model that was in use when the program was closed.
 *
 * @param name the run's name, or the file's name if the file is not the model of a run
 */
record SavedModel(Path file, String name, Models.Card card) {

    /**
     * Switches to the model in a file.
     *
     * @throws IOException           one sentence, if the file is missing or has no model of this family
     * @throws CancellationException if {@code cancelled}
     */
    static SavedModel open(String saved, Family family, Models models, BooleanSupplier cancelled) throws IOException {
        Path file = Path.of(saved);
        Models.Card card = models.useFile(file, fraction -> {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("Another model was requested");
            }
        });
        if (card.family() != family) {
            throw new InvalidFileException(file, "expected a model of the family " + family.title());
        }
        return new SavedModel(file, name(file), card);
    }

    private static String name(Path file) {
        StoredRun run = RunStore.read(file.toAbsolutePath().getParent());
        return run.isReadable() && file.toAbsolutePath().equals(run.folder().model()) ? run.name()
                : file.getFileName().toString();
    }
}
