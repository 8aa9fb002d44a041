package org.digitlab.reproduction;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.digitlab.experiments.LiveRun;
import org.digitlab.experiments.RunObserver;
import org.digitlab.experiments.RunResult;
import org.digitlab.metrics.Progress;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.runs.store.RunState;

/** A training that is evaluated on the test images, unless it is cancelled. */
final class EvaluatedTrial implements Trial, RunObserver {

    private final PlannedTraining planned;
    private final TrialObserver observer;
    private final LiveRun training;
    private volatile RunResult outcome;
    private boolean cancelled;

    EvaluatedTrial(PlannedTraining planned, Opening opening, TrialObserver observer) throws IOException {
        this.planned = planned;
        this.observer = observer;
        this.training = opening.open(this);
    }

    @Override
    public TrialResult run() throws InterruptedException, TrialFailedException {
        start();
        try {
            training.session().await();
        } catch (InterruptedException e) {
            cancel();
            throw e;
        }
        return measured();
    }

    private synchronized void start() throws TrialFailedException {
        if (!cancelled) {
            training.session().run();
            return;
        }
        try {
            training.discard();
        } catch (IOException e) {
            throw new TrialFailedException(e.getMessage(), e);
        }
        throw stopped();
    }

    @Override
    public synchronized void cancel() {
        cancelled = true;
        training.abandon();
    }

    private synchronized TrialResult measured() throws TrialFailedException {
        if (outcome.problem() != null) {
            throw new TrialFailedException("%s (kept in %s)".formatted(outcome.problem(), outcome.folder().path()));
        }
        if (outcome.state() == RunState.STOPPED || cancelled && outcome.test() == null) {
            throw stopped();
        }
        double accuracy = outcome.tested().orElseThrow(() -> new TrialFailedException(
                "The model in %s could not be evaluated".formatted(outcome.folder().path()))).accuracy();
        return new TrialResult(planned, List.of(accuracy), outcome.result().seconds(), outcome.folder().path(), false);
    }

    private static CancellationException stopped() {
        return new CancellationException("The training was cancelled");
    }

    @Override
    public void progress(Progress progress) {
        observer.progress(progress.fraction(), progress.elapsed().toMillis() / 1e3);
    }

    @Override
    public void validation(ValidationPoint point) {
        if (point.scope() == ValidationPoint.Scope.EPOCH) {
            observer.epoch(0, point);
        }
    }

    @Override
    public void recorded(RunResult end) {
        outcome = end;
    }

    @Override
    public void unsaved(String problem) {
        observer.unsaved(problem);
    }

    /** Creates the run, or resumes an earlier one. */
    @FunctionalInterface
    interface Opening {
        LiveRun open(RunObserver observer) throws IOException;
    }
}
