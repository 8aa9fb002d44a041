package org.digitlab.experiments;

import org.digitlab.folds.FoldObserver;
import org.digitlab.folds.FoldProgress;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.runs.FoldsWriter;
import org.digitlab.runs.RunState;

/**
 * Writes down what a cross-validation does, as it does it, and passes it on.
 *
 * <p>Whatever cannot be written, the training goes on.
 */
final class FoldsRecorder implements FoldObserver {

    private final FoldsWriter writer;
    private final FoldsObserver observer;
    private final SafeWriting writing;

    FoldsRecorder(FoldsWriter writer, FoldsObserver observer) {
        this.writer = writer;
        this.observer = observer;
        this.writing = new SafeWriting(observer::unsaved);
    }

    @Override
    public void iteration(int fold, IterationPoint point) {
        writer.iteration(fold, point);
        observer.iteration(fold, point);
    }

    @Override
    public void validation(int fold, ValidationPoint point) {
        writer.validation(fold, point);
        writer.problem().ifPresent(writing::tell);
        observer.validation(fold, point);
    }

    @Override
    public void progress(FoldProgress progress) {
        observer.progress(progress);
    }

    @Override
    public void done(FoldResult result) {
        writing.attempt(() -> writer.done(result));
        observer.done(result);
    }

    /**
     * It is over; one in which nothing was measured is not kept, unless it failed.
     *
     * @param problem why it failed, one sentence; null unless it did
     */
    void finish(RunState state, String problem) {
        writing.attempt(() -> {
            if (writer.isEmpty() && state == RunState.STOPPED) {
                writer.discard();
                return;
            }
            try (writer) {
                writer.finish(state, problem);
            }
        });
        writer.problem().ifPresent(writing::tell);
    }
}
