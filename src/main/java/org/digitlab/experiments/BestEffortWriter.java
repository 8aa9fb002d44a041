package org.digitlab.experiments;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.digitlab.files.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes files of a run without ending the training on a failure; reports each distinct problem once. */
final class BestEffortWriter {

    private static final Logger LOG = LoggerFactory.getLogger(BestEffortWriter.class);

    /** Writes one or more files. */
    @FunctionalInterface
    interface Writing {
        void write() throws IOException;
    }

    private final Consumer<String> unsaved;
    private final Set<String> reported = new HashSet<>();

    /** @param unsaved receives each problem, one sentence */
    BestEffortWriter(Consumer<String> unsaved) {
        this.unsaved = unsaved;
    }

    /** @return whether everything was written */
    boolean attempt(Writing writing) {
        try {
            writing.write();
            return true;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            LOG.debug("Part of a run could not be written", e);
            report(Problem.sentence(e));
            return false;
        }
    }

    void report(String problem) {
        if (reported.add(problem)) {
            unsaved.accept(problem);
        }
    }
}
