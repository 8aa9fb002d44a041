package org.digitlab.experiments;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.digitlab.data.LabeledImages;
import org.digitlab.data.Split;
import org.digitlab.files.Problem;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.Progress;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.model.Manifest;
import org.digitlab.runs.RunState;
import org.digitlab.runs.RunWriter;
import org.digitlab.training.SessionState;
import org.digitlab.training.TrainingImages;
import org.digitlab.training.TrainingObserver;
import org.digitlab.training.TrainingResult;
import org.digitlab.training.checkpoint.Checkpoint;

/**
 * Writes down what a training does, as it does it, and passes it on; at its end tests and saves the model.
 *
 * <p>Whatever cannot be written, the training goes on.
 */
final class RunRecorder implements TrainingObserver {

    private final TrainingJob job;
    private final RunWriter writer;
    private final LabeledImages validation;
    private final RunModels models;
    private final RunObserver observer;
    private final RunFigures figures;
    private volatile boolean hasty;
    private final SafeWriting writing;
    private boolean kept;

    /** @param from where the training goes on; null if it starts anew */
    RunRecorder(TrainingJob job, Split split, RunWriter writer, Checkpoint from, RunObserver observer) {
        this.job = job;
        this.validation = split.validation();
        this.writer = writer;
        this.observer = observer;
        this.models = new RunModels(job, writer.folder(), TrainingImages.count(split.training(), job.recipe()));
        this.figures = new RunFigures(from);
        this.writing = new SafeWriting(observer::unsaved);
    }

    /** From now on the run's end is only written down, and not tested or no further: somebody waits for it. */
    void hurry() {
        hasty = true;
    }

    @Override
    public void iteration(IterationPoint point) {
        writer.iteration(point);
        observer.iteration(point);
    }

    @Override
    public void validation(ValidationPoint point) {
        writer.validation(point);
        figures.validation(point);
        observer.validation(point);
    }

    @Override
    public void progress(Progress progress) {
        figures.progress(progress);
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
        writing.attempt(() -> {
            models.save(checkpoint);
            writer.measured(figures.soFar(checkpoint));
        });
        writer.problem().ifPresent(writing::tell);
        observer.checkpoint(checkpoint);
    }

    @Override
    public void finished(TrainingResult result) {
        observer.finished(result);
        keep(result, null);
    }

    @Override
    public void failed(String reason, TrainingResult result) {
        observer.failed(reason, result);
        keep(result, reason);
    }

    /** Once, for a training whose observer fails at its end is told to have failed as well. */
    private void keep(TrainingResult result, String problem) {
        if (kept) {
            return;
        }
        kept = true;
        FinalTest test = result == null || hasty ? FinalTest.NONE : test(result);
        Manifest manifest = result == null ? null : models.manifest(result, test.figures());
        RunState state = state(result, problem);
        writing.attempt(() -> {
            try (writer) {
                write(result, manifest, test, state, problem);
            }
        });
        writer.problem().ifPresent(writing::tell);
        observer.recorded(new RunOutcome(writer.folder(), state, problem, result, manifest, test.test()));
    }

    /** Each on its own, for the record must say that the run is over whatever else cannot be written. */
    private void write(TrainingResult result, Manifest manifest, FinalTest test, RunState state, String problem)
            throws IOException {
        if (result == null) {
            writer.finish(state, problem, writer.results());
            return;
        }
        boolean saved = writing.attempt(() -> models.save(result, manifest));
        writer.finish(state, problem, figures.with(manifest.results()));
        if (saved && test.test() != null) {
            models.keep(test.test());
        }
    }

    private FinalTest test(TrainingResult result) {
        try {
            return FinalTest.of(job, validation, result, () -> hasty);
        } catch (CancellationException e) {
            return FinalTest.NONE;
        } catch (RuntimeException | OutOfMemoryError e) {
            writing.tell("The model could not be tested: " + Problem.sentence(e));
            return FinalTest.NONE;
        }
    }

    private static RunState state(TrainingResult result, String problem) {
        if (problem != null) {
            return RunState.FAILED;
        }
        return result.stopped() ? RunState.STOPPED : RunState.FINISHED;
    }
}
