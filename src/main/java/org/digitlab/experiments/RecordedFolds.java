package org.digitlab.experiments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.digitlab.files.Problem;
import org.digitlab.folds.CrossValidation;
import org.digitlab.folds.FoldFailedException;
import org.digitlab.metrics.FoldsResult;
import org.digitlab.runs.FoldsWriter;
import org.digitlab.runs.RunState;

/** One cross-validation that is written down as it goes: all measurements, and the figures of each complete fold. */
public final class RecordedFolds {

    private final FoldsWriter writer;
    private final FoldsRecorder recorder;
    private final CrossValidation validation;

    private RecordedFolds(TrainingJob job, int folds, FoldsWriter writer, FoldsObserver observer) {
        this.writer = writer;
        recorder = new FoldsRecorder(writer, observer);
        validation = new CrossValidation(job.variant(), job.recipe(), job.images(), folds, job.engine(), recorder);
    }

    /**
     * Makes one that is ready to run, in a folder of its own; it must be run, if only to be cancelled.
     *
     * @throws IOException              one sentence if its folder cannot be written to
     * @throws IllegalArgumentException one sentence, if the images cannot be parted into so many folds
     */
    public static RecordedFolds start(TrainingJob job, int folds, FoldsObserver observer) throws IOException {
        FoldsWriter writer = FoldsWriter.start(job.out(), job.info(), folds);
        try {
            return new RecordedFolds(job, folds, writer, observer);
        } catch (RuntimeException | OutOfMemoryError e) {
            writer.discard();
            throw e;
        }
    }

    /** Where it is kept; gone once it was cancelled before anything was measured. */
    public Path folder() {
        return writer.folder().path();
    }

    /**
     * Trains all folds and writes down how that ended; takes as long as that, so not for the FX thread.
     *
     * @throws FoldFailedException   if a training could not go on; the folds before it are kept
     * @throws CancellationException if it was cancelled; the folds before that are kept
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

    /** Ends it within one iteration; from any thread, at any time. */
    public void cancel() {
        validation.cancel();
    }
}
