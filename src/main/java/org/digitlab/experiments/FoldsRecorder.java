package org.digitlab.experiments;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.digitlab.files.Problem;
import org.digitlab.folds.FoldObserver;
import org.digitlab.folds.FoldProgress;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.runs.FoldsWriter;
import org.digitlab.runs.RunState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what a cross-validation does, as it does it, and passes it on.
 *
 * <p>Whatever cannot be written, the training goes on.
 */
final class FoldsRecorder implements FoldObserver {

    private static final Logger LOG = LoggerFactory.getLogger(FoldsRecorder.class);

    private final FoldsWriter writer;
    private final FoldsObserver observer;
    private final Set<String> told = new HashSet<>();

    FoldsRecorder(FoldsWriter writer, FoldsObserver observer) {
        this.writer = writer;
        this.observer = observer;
    }

    @Override
    public void iteration(int fold, IterationPoint point) {
        writer.iteration(fold, point);
        observer.iteration(fold, point);
    }

    @Override
    public void validation(int fold, ValidationPoint point) {
        writer.validation(fold, point);
        writer.problem().ifPresent(this::tell);
        observer.validation(fold, point);
    }

    @Override
    public void progress(FoldProgress progress) {
        observer.progress(progress);
    }

    @Override
    public void done(FoldResult result) {
        attempt(() -> writer.done(result));
        observer.done(result);
    }

    /**
     * It is over; one in which nothing was measured is not kept, unless it failed.
     *
     * @param problem why it failed, one sentence; null unless it did
     */
    void finish(RunState state, String problem) {
        attempt(() -> {
            if (writer.isEmpty() && state == RunState.STOPPED) {
                writer.discard();
                return;
            }
            try (writer) {
                writer.finish(state, problem);
            }
        });
        writer.problem().ifPresent(this::tell);
    }

    private void attempt(Writing writing) {
        try {
            writing.write();
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            LOG.debug("Part of a cross-validation could not be written", e);
            tell(Problem.sentence(e));
        }
    }

    private void tell(String problem) {
        if (told.add(problem)) {
            observer.unsaved(problem);
        }
    }

    /** Writes part of it. */
    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }
}
