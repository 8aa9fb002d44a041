package org.digitlab.experiments;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.digitlab.files.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes parts of what is kept of a training; what cannot be written is told, each reason once, and ends nothing. */
final class SafeWriting {

    private static final Logger LOG = LoggerFactory.getLogger(SafeWriting.class);

    /** One part. */
    @FunctionalInterface
    interface Part {
        void write() throws IOException;
    }

    private final Consumer<String> unsaved;
    private final Set<String> told = new HashSet<>();

    /** @param unsaved is told one sentence a reason */
    SafeWriting(Consumer<String> unsaved) {
        this.unsaved = unsaved;
    }

    /** @return whether it could be written */
    boolean attempt(Part part) {
        try {
            part.write();
            return true;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            LOG.debug("Part of a training could not be written", e);
            tell(Problem.sentence(e));
            return false;
        }
    }

    void tell(String problem) {
        if (told.add(problem)) {
            unsaved.accept(problem);
        }
    }
}
