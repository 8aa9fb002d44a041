package org.digitlab.ui.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
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
     * @return empty if the file is that of a run which was interrupted before it had a model
     * @throws IOException           one sentence, if the file is missing or has no model of this family
     * @throws CancellationException if {@code cancelled}
     */
    static Optional<SavedModel> open(String saved, Family family, Models models, BooleanSupplier cancelled) throws IOException {
        Path file = Path.of(saved).toAbsolutePath();
        StoredRun run = RunStore.read(file.getParent());
        boolean recorded = run.isReadable() && file.equals(run.folder().model());
        if (recorded && run.startsOver() && !run.hasModel()) {
            return Optional.empty();
        }
        Models.Card card = models.useFile(file, fraction -> {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("Another model was requested");
            }
        });
        if (card.family() != family) {
            throw new InvalidFileException(file, "expected a model of the family " + family.title());
        }
        return Optional.of(new SavedModel(file, recorded ? run.name() : file.getFileName().toString(), card));
    }
}
