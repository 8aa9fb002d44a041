package org.digitlab.experiments;

import java.io.IOException;
import java.util.Map;
import org.digitlab.metrics.Outcomes;
import org.digitlab.evaluation.Evaluator;
import org.digitlab.files.Problem;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.Progress;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.network.DigitModel;
import org.digitlab.network.WeightSnapshot;
import org.digitlab.runs.RunState;
import org.digitlab.runs.RunWriter;
import org.digitlab.training.Checkpoint;
import org.digitlab.training.SessionState;
import org.digitlab.training.TrainingObserver;
import org.digitlab.training.TrainingResult;

/**
 * Writes down what a training does, as it does it, and passes it on; at its end tests and saves the model.
 *
 * <p>Whatever cannot be written, the training goes on.
 */
final class RunRecorder implements TrainingObserver {

    private final TrainingJob job;
    private final RunWriter writer;
    private final RunModels models;
    private final RunObserver observer;
    private final RunFigures figures;
    private volatile boolean hasty;
    private boolean told;

    /** @param from where the training goes on; null if it starts anew */
    RunRecorder(TrainingJob job, RunWriter writer, int trainedImages, Checkpoint from, RunObserver observer) {
        this.job = job;
        this.writer = writer;
        this.observer = observer;
        this.models = new RunModels(job, writer.folder(), trainedImages);
        this.figures = new RunFigures(from);
    }

    /** From now on the run's end is only written down and not tested: somebody waits for it. */
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
        try {
            models.save(checkpoint);
            writer.measured(figures.soFar(checkpoint));
        } catch (IOException e) {
            tell(e);
        }
        writer.problem().ifPresent(this::tell);
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

    private void keep(TrainingResult result, String problem) {
        Outcomes test = result == null || hasty ? null : test(result);
        RunState state = state(result, problem);
        try (writer) {
            Map<String, Object> results = result == null ? Map.of() : figures.with(models.save(result, test));
            writer.finish(state, problem, results);
        } catch (IOException e) {
            tell(e);
        }
        writer.problem().ifPresent(this::tell);
        observer.recorded(new RunOutcome(writer.folder(), state, problem, result, test));
    }

    /** Null if it could not be tested. */
    private Outcomes test(TrainingResult result) {
        try (DigitModel model = DigitModel.of(job.variant(), result.weights(), null)) {
            model.computeWith(job.engine());
            return Evaluator.evaluate(model, job.data().test());
        } catch (RuntimeException | OutOfMemoryError e) {
            tell("The model could not be tested: " + Problem.sentence(e));
            return null;
        }
    }

    private static RunState state(TrainingResult result, String problem) {
        if (problem != null) {
            return RunState.FAILED;
        }
        return result.stopped() ? RunState.STOPPED : RunState.FINISHED;
    }

    private void tell(Exception error) {
        tell(Problem.sentence(error));
    }

    private void tell(String problem) {
        if (!told) {
            told = true;
            observer.unsaved(problem);
        }
    }
}
