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
 * model. The training continues even if something cannot be written.
 */
final class RunRecorder implements TrainingObserver {

    private final RunSpec spec;
    private final RunWriter writer;
    private final LabeledImages validation;
    private final RunModels models;
    private final RunObserver observer;
    private final BestEffortWriter files;
    private volatile boolean evaluationSkipped;
    private volatile boolean interruptible;
    /** Number of complete epochs. */
    private int epochs;
    private double imagesPerSecond;
    private boolean recorded;

    /** @param from checkpoint of a resumed run; null for a new run */
    RunRecorder(RunSpec spec, Split split, RunWriter writer, Checkpoint from, RunObserver observer) {
        this.spec = spec;
        this.validation = split.validation();
        this.writer = writer;
        this.observer = observer;
        this.models = new RunModels(spec, writer.folder(), TrainingImages.count(split.training(), spec.recipe()));
        this.epochs = from == null ? 0 : from.epoch();
        this.files = new BestEffortWriter(observer::unsaved);
    }

    /**
     * Skips or cancels the evaluation at the end of the run, because the program is about to end.
     *
     * @param interrupts whether a stop from now on leaves the run interrupted, because the user did not ask for it
     */
    void abandon(boolean interrupts) {
        interruptible = interrupts;
        evaluationSkipped = true;
    }

    @Override
    public void iteration(IterationPoint point) {
        writer.iteration(point);
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

    @Override
    public void stateChanged(SessionState state) {
        observer.stateChanged(state);
    }

    @Override
    public void checkpoint(Checkpoint checkpoint) {
        files.attempt(() -> {
            models.save(checkpoint);
            writer.write(withEpochs(results(checkpoint)));
        });
        writer.problem().ifPresent(files::report);
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
    private void record(TrainingResult result, String problem) {
        if (recorded) {
            return;
        }
        recorded = true;
        if (interruptible && problem == null && result.stopped()) {
            interrupt(result);
            return;
        }
        FinalEvaluation test = result == null || evaluationSkipped ? FinalEvaluation.NONE : evaluate(result);
        Manifest manifest = result == null ? null : models.manifest(result, test.figures());
        RunState state = state(result, problem);
        files.attempt(() -> {
            try (writer) {
                write(result, manifest, test, state, problem);
            }
        });
        writer.problem().ifPresent(files::report);
        observer.recorded(new RunResult(writer.folder(), state, problem, result, manifest, test.test()));
    }

    /**
     * Leaves a record that says "running", which reads as interrupted. The checkpoint of the last complete epoch is written
     * by now; before the first one, the newest weights are saved as the model.
     */
    private void interrupt(TrainingResult result) {
        Manifest manifest = models.manifest(result, Map.of());
        files.attempt(() -> {
            try (writer) {
                if (epochs == 0) {
                    models.save(result, manifest);
                }
            }
        });
        observer.recorded(new RunResult(writer.folder(), RunState.RUNNING, null, result, manifest, null));
    }

    /** Writes each file on its own: the record must say that the run is over, even if the model cannot be saved. */
    private void write(TrainingResult result, Manifest manifest, FinalEvaluation test, RunState state, String problem)
            throws IOException {
        if (result == null) {
            writer.finish(state, problem, writer.results());
            return;
        }
        boolean saved = files.attempt(() -> models.save(result, manifest));
        writer.finish(state, problem, withEpochs(manifest.results()));
        if (saved && test.test() != null) {
            models.save(test.test());
        }
    }

    private FinalEvaluation evaluate(TrainingResult result) {
        try {
            return FinalEvaluation.of(spec, validation, result, () -> evaluationSkipped);
        } catch (CancellationException e) {
            return FinalEvaluation.NONE;
        } catch (RuntimeException | OutOfMemoryError e) {
            files.report("The model could not be evaluated: " + Problem.sentence(e));
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
