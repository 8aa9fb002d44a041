package org.digitlab.experiments;

import org.digitlab.folds.FoldObserver;
import org.digitlab.folds.FoldProgress;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.runs.FoldsWriter;
import org.digitlab.runs.store.RunState;

/**
 * Writes the measurements and results of a cross-validation as they come, and passes them on.
 *
 * <p>The cross-validation continues even if something cannot be written.
 */
final class FoldsRecorder implements FoldObserver {

    private final FoldsWriter writer;
    private final FoldsObserver observer;
    private final BestEffortWriter files;

    FoldsRecorder(FoldsWriter writer, FoldsObserver observer) {
        this.writer = writer;
        this.observer = observer;
        this.files = new BestEffortWriter(observer::unsaved);
    }

    @Override
    public void iteration(int fold, IterationPoint point) {
        writer.iteration(fold, point);
        observer.iteration(fold, point);
    }

    @Override
    public void validation(int fold, ValidationPoint point) {
        writer.validation(fold, point);
        writer.problem().ifPresent(files::report);
        observer.validation(fold, point);
    }

    @Override
    public void progress(FoldProgress progress) {
        observer.progress(progress);
    }

    @Override
    public void done(FoldResult result) {
        files.attempt(() -> writer.done(result));
        observer.done(result);
    }

    /**
     * Writes how the cross-validation ended, or deletes it if it was stopped before anything was measured.
     *
     * @param problem why it failed, one sentence; null unless it failed
     */
    void finish(RunState state, String problem) {
        files.attempt(() -> {
            if (writer.isEmpty() && state == RunState.STOPPED) {
                writer.discard();
                return;
            }
            try (writer) {
                writer.finish(state, problem);
            }
        });
        writer.problem().ifPresent(files::report);
    }
}
