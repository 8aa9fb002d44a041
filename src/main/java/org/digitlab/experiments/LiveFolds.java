package org.digitlab.experiments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.digitlab.files.Problem;
import org.digitlab.folds.CrossValidation;
import org.digitlab.folds.FoldObserver;
import org.digitlab.folds.FoldProgress;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.FoldsResult;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.runs.FoldsWriter;
import org.digitlab.runs.store.RunState;
import org.digitlab.training.TrainingFailedException;

/** A cross-validation that is being recorded: all measurements, and the result of each complete fold. */
public final class LiveFolds {

    private static final String RECORD = "record";

    private final FoldsWriter writer;
    private final Recorder recorder;
    private final CrossValidation validation;

    private LiveFolds(RunSpec spec, int folds, FoldsWriter writer, FoldObserver observer, RetryPause pause) {
        this.writer = writer;
        recorder = new Recorder(observer, pause);
        validation = new CrossValidation(spec.variant(), spec.recipe(), spec.images(), folds, spec.engine(), recorder);
    }

    /**
     * Creates a cross-validation that is ready to run. It must be run even if it was cancelled before.
     *
     * @throws IOException              one sentence if its folder is not writable
     * @throws IllegalArgumentException one sentence if the images cannot be split into this many folds
     */
    public static LiveFolds start(RunSpec spec, int folds, FoldObserver observer) throws IOException {
        return start(spec, folds, observer, new RetryPause());
    }

    static LiveFolds start(RunSpec spec, int folds, FoldObserver observer, RetryPause pause) throws IOException {
        FoldsWriter writer = FoldsWriter.start(spec.out(), spec.info(), folds);
        try {
            return new LiveFolds(spec, folds, writer, observer, pause);
        } catch (RuntimeException | OutOfMemoryError e) {
            writer.discard();
            throw e;
        }
    }

    /** Returns the folder, which no longer exists if the cross-validation was cancelled before anything was measured. */
    public Path folder() {
        return writer.folder().path();
    }

    /**
     * Trains all folds. Not for the FX thread.
     *
     * @throws TrainingFailedException if a training failed; the complete folds are kept
     * @throws CancellationException   if cancelled; the complete folds are kept
     */
    public FoldsResult run() throws InterruptedException, TrainingFailedException {
        try {
            FoldsResult result = validation.run();
            recorder.finish(RunState.FINISHED, null);
            return result;
        } catch (CancellationException | InterruptedException e) {
            recorder.finish(RunState.STOPPED, null);
            throw e;
        } catch (TrainingFailedException | RuntimeException | Error e) {
            recorder.finish(RunState.FAILED, Problem.sentence(e));
            throw e;
        }
    }

    /** Ends the cross-validation within one iteration; from any thread, at any time. */
    public void cancel() {
        validation.cancel();
    }

    /**
     * Writes the measurements and results as they come, and passes them on. The cross-validation continues even if
     * something cannot be written, which is then tried again.
     */
    private final class Recorder implements FoldObserver {

        private final FoldObserver observer;
        private final RetryingWriter files;

        Recorder(FoldObserver observer, RetryPause pause) {
            this.observer = observer;
            this.files = new RetryingWriter(writer, observer::unsaved, observer::savedAgain, pause);
        }

        @Override
        public void iteration(int fold, IterationPoint point) {
            writer.iteration(fold, point);
            files.retry();
            observer.iteration(fold, point);
        }

        @Override
        public void validation(int fold, ValidationPoint point) {
            writer.validation(fold, point);
            files.retry();
            observer.validation(fold, point);
        }

        @Override
        public void progress(FoldProgress progress) {
            observer.progress(progress);
        }

        @Override
        public void done(FoldResult result) {
            files.write(RECORD, () -> writer.done(result));
            observer.done(result);
        }

        /** Writes how the cross-validation ended, or deletes it if it was stopped before anything was measured. */
        void finish(RunState state, String problem) {
            if (writer.isEmpty() && state == RunState.STOPPED) {
                files.write(RECORD, writer::discard);
                return;
            }
            files.write(RECORD, () -> writer.finish(state, problem));
            files.finish();
            close();
        }

        private void close() {
            try {
                writer.close();
            } catch (IOException e) {
                files.lost(Problem.sentence(e));
            }
        }
    }
}
