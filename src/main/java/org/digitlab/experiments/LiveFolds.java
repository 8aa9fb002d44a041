package org.digitlab.experiments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.digitlab.files.Problem;
import org.digitlab.folds.CrossValidation;
import org.digitlab.folds.FoldFailedException;
import org.digitlab.metrics.FoldsResult;
import org.digitlab.runs.FoldsWriter;
import org.digitlab.runs.store.RunState;

/** A cross-validation that is being recorded: all measurements, and the result of each complete fold. */
public final class LiveFolds {

    private final FoldsWriter writer;
    private final FoldsRecorder recorder;
    private final CrossValidation validation;

    private LiveFolds(RunSpec spec, int folds, FoldsWriter writer, FoldsObserver observer) {
        this.writer = writer;
        recorder = new FoldsRecorder(writer, observer);
        validation = new CrossValidation(spec.variant(), spec.recipe(), spec.images(), folds, spec.engine(), recorder);
    }

    /**
     * Creates a cross-validation that is ready to run. It must be run even if it was cancelled before.
     *
     * @throws IOException              one sentence if its folder is not writable
     * @throws IllegalArgumentException one sentence if the images cannot be split into this many folds
     */
    public static LiveFolds start(RunSpec spec, int folds, FoldsObserver observer) throws IOException {
        FoldsWriter writer = FoldsWriter.start(spec.out(), spec.info(), folds);
        try {
            return new LiveFolds(spec, folds, writer, observer);
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
     * @throws FoldFailedException   if a training failed; the complete folds are kept
     * @throws CancellationException if cancelled; the complete folds are kept
     */
    public FoldsResult run() throws InterruptedException, FoldFailedException {
        try {
            FoldsResult result = validation.run();
            recorder.finish(RunState.FINISHED, null);
            return result;
        } catch (CancellationException | InterruptedException e) {
            recorder.finish(RunState.STOPPED, null);
            throw e;
        } catch (FoldFailedException | RuntimeException | Error e) {
            recorder.finish(RunState.FAILED, Problem.sentence(e));
            throw e;
        }
    }

    /** Ends the cross-validation within one iteration; from any thread, at any time. */
    public void cancel() {
        validation.cancel();
    }
}
