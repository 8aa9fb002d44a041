package org.digitlab.experiments;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.digitlab.data.LabeledImages;
import org.digitlab.data.Split;
import org.digitlab.files.Problem;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.Progress;
import org.digitlab.metrics.ResultNames;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.model.Manifest;
import org.digitlab.runs.RunWriter;
import org.digitlab.runs.store.RunState;
import org.digitlab.training.SessionState;
import org.digitlab.training.TrainingImages;
import org.digitlab.training.TrainingObserver;
import org.digitlab.training.TrainingResult;
import org.digitlab.training.checkpoint.Checkpoint;

/**
 * Writes the measurements and weights of a training as they come, and passes them on; at the end evaluates and saves the
 * model. The training continues even if something cannot be written, which is then tried again.
 */
final class RunRecorder implements TrainingObserver {

    private static final String CHECKPOINT = "checkpoint";
    private static final String MODEL = "model";
    private static final String RECORD = "record";

    private final RunSpec spec;
    private final RunWriter writer;
    private final LabeledImages validation;
    private final RunModels models;
    private final RunObserver observer;
    private final RetryingWriter files;
    private volatile boolean evaluationSkipped;
    private volatile boolean interruptible;
    /** Number of complete epochs. */
    private int epochs;
    private double imagesPerSecond;
    private volatile boolean recorded;

    /**
     * @param from  checkpoint of a resumed run; null for a new run
     * @param pause between two attempts to write
     */
    RunRecorder(RunSpec spec, Split split, RunWriter writer, Checkpoint from, RunObserver observer, RetryPause pause) {
        this.spec = spec;
        this.validation = split.validation();
        this.writer = writer;
        this.observer = observer;
        this.models = new RunModels(spec, writer.folder(), TrainingImages.count(split.training(), spec.recipe()));
        this.epochs = from == null ? 0 : from.epoch();
        this.files = new RetryingWriter(writer, observer::unsaved, observer::savedAgain, pause);
    }

    /**
     * Skips or cancels the evaluation at the end of the run, because the program is about to end.
     *
     * @param interrupts whether a stop from now on leaves the run interrupted, because the user did not ask for it
     */
    void abandon(boolean interrupts) {
        interruptible = interrupts;
        evaluationSkipped = true;
        files.hurry();
    }

    @Override
    public void iteration(IterationPoint point) {
        writer.iteration(point);
        files.retry();
        observer.iteration(point);
    }

    @Override
    public void validation(ValidationPoint point) {
        writer.validation(point);
        if (point.scope() == ValidationPoint.Scope.EPOCH) {
            epochs = point.epoch();
        }
        observer.validation(point);
    }

    @Override
    public void progress(Progress progress) {
        imagesPerSecond = progress.imagesPerSecond();
        observer.progress(progress);
    }

    @Override
    public void snapshot(WeightSnapshot weights) {
        writer.flush();
        observer.snapshot(weights);
    }

    /** A stop while the end is being recorded ends the waiting for a disk that is full. */
    @Override
    public void stateChanged(SessionState state) {
        if (recorded && state == SessionState.STOPPING) {
            files.hurry();
        }
        observer.stateChanged(state);
    }

    @Override
    public void checkpoint(Checkpoint checkpoint) {
        Map<String, Object> results = withEpochs(results(checkpoint));
        files.write(CHECKPOINT, () -> {
            models.save(checkpoint);
            writer.write(results);
        });
        observer.checkpoint(checkpoint);
    }

    private Map<String, Object> results(Checkpoint checkpoint) {
        Map<String, Object> results = new LinkedHashMap<>();
        results.put(ResultNames.BEST_EPOCH, checkpoint.best().epoch());
        results.put(ResultNames.VALIDATION_ACCURACY, checkpoint.best().accuracy());
        results.put(ResultNames.VALIDATION_LOSS, checkpoint.best().loss());
        results.put(ResultNames.ITERATIONS, checkpoint.weights().iteration());
        results.put(ResultNames.TRAIN_SECONDS, checkpoint.seconds());
        results.put(ResultNames.IMAGES_PER_SECOND, Math.round(imagesPerSecond));
        return results;
    }

    private Map<String, Object> withEpochs(Map<String, Object> results) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(ResultNames.EPOCHS_DONE, epochs);
        all.putAll(results);
        return all;
    }

    @Override
    public void finished(TrainingResult result) {
        observer.finished(result);
        record(result, null);
    }

    @Override
    public void failed(String reason, TrainingResult result) {
        observer.failed(reason, result);
        record(result, reason);
    }

    /** Records the end once: an observer that throws in {@code finished} would otherwise report a failure as well. */
    private void record(TrainingResult result, String failure) {
        if (recorded) {
            return;
        }
        recorded = true;
        if (interruptible && failure == null && result.stopped()) {
            interrupt(result);
            return;
        }
        FinalEvaluation test = result == null || evaluationSkipped ? FinalEvaluation.NONE : evaluate(result);
        Manifest manifest = result == null ? null : models.manifest(result, test.figures());
        if (result != null) {
            save(result, manifest);
        }
        String problem = failure == null ? files.problem(MODEL) : failure;
        RunState state = state(result, problem);
        files.write(RECORD, () -> writer.finish(state, problem,
                manifest == null ? writer.results() : withEpochs(manifest.results())));
        if (test.test() != null && files.problem(MODEL) == null) {
            files.write("evaluation", () -> models.save(test.test()));
        }
        files.finish();
        close();
        observer.recorded(new RunResult(writer.folder(), state, problem, result, manifest, test.test()));
    }

    /**
     * Leaves a record that says "running", which reads as interrupted. The checkpoint of the last complete epoch is written
     * by now; before the first one, the newest weights are saved as the model.
     */
    private void interrupt(TrainingResult result) {
        Manifest manifest = models.manifest(result, Map.of());
        files.retry();
        if (epochs == 0) {
            files.write(MODEL, () -> models.save(result, manifest));
        }
        close();
        observer.recorded(new RunResult(writer.folder(), RunState.RUNNING, null, result, manifest, null));
    }

    private void save(TrainingResult result, Manifest manifest) {
        boolean saved = files.write(MODEL, () -> models.save(result, manifest));
        if (saved && result.ending().isComplete()) {
            files.forget(CHECKPOINT);
        }
        files.finish();
    }

    private void close() {
        try {
            writer.close();
        } catch (IOException e) {
            files.lost(Problem.sentence(e));
        }
    }

    private FinalEvaluation evaluate(TrainingResult result) {
        try {
            return FinalEvaluation.of(spec, validation, result, () -> evaluationSkipped);
        } catch (CancellationException e) {
            return FinalEvaluation.NONE;
        } catch (RuntimeException | OutOfMemoryError e) {
            files.lost("The model could not be evaluated: " + Problem.sentence(e));
            return FinalEvaluation.NONE;
        }
    }

    private static RunState state(TrainingResult result, String problem) {
        if (problem != null) {
            return RunState.FAILED;
        }
        return result.stopped() ? RunState.STOPPED : RunState.FINISHED;
    }
}
