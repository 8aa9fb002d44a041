package org.digitlab.reproduction;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.digitlab.data.ExtraImages;
import org.digitlab.experiments.LiveRun;
import org.digitlab.experiments.RunObserver;
import org.digitlab.experiments.RunResult;
import org.digitlab.files.Problem;
import org.digitlab.metrics.Progress;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.store.RunState;
import org.digitlab.training.TrainingFailedException;

/** A training that is evaluated on the test images, unless it is cancelled. */
final class EvaluatedTrial implements Trial, RunObserver {

    private final Reproduction.Turn turn;
    private final LiveRun training;
    private volatile RunResult outcome;
    private boolean cancelled;

    /** @param earlier an interrupted run to resume */
    EvaluatedTrial(Reproduction.Turn turn, Setting setting, Optional<StoredRun> earlier) throws IOException {
        this.turn = turn;
        training = open(setting, earlier);
    }

    /** Resumes the interrupted run, or starts a new one if there is none or its checkpoint is not usable. */
    private LiveRun open(Setting setting, Optional<StoredRun> earlier) throws IOException {
        if (earlier.isPresent()) {
            try {
                LiveRun resumed = LiveRun.resume(earlier.get().folder().path(), setting.data(), ExtraImages.NONE,
                        setting.engine(), this);
                turn.started(true);
                return resumed;
            } catch (IOException e) {
                turn.unresumable(Problem.sentence(e));
            }
        }
        LiveRun started = LiveRun.start(setting.spec(turn.planned), this);
        turn.started(false);
        return started;
    }

    @Override
    public TrialResult run() throws InterruptedException, TrainingFailedException {
        start();
        try {
            training.session().await();
        } catch (InterruptedException e) {
            cancel();
            throw e;
        }
        return measured();
    }

    private synchronized void start() throws TrainingFailedException {
        if (!cancelled) {
            training.session().run();
            return;
        }
        try {
            training.discard();
        } catch (IOException e) {
            throw new TrainingFailedException(e.getMessage(), e);
        }
        throw stopped();
    }

    @Override
    public synchronized void cancel() {
        cancelled = true;
        training.abandon();
    }

    private synchronized TrialResult measured() throws TrainingFailedException {
        if (outcome.problem() != null) {
            throw new TrainingFailedException(outcome.problem()
                    + (outcome.hasModel() ? " (kept in %s)".formatted(outcome.folder().path()) : ""));
        }
        if (outcome.state() == RunState.STOPPED || cancelled && outcome.test() == null) {
            throw stopped();
        }
        double accuracy = outcome.tested().orElseThrow(() -> new TrainingFailedException(
                "The model in %s could not be evaluated".formatted(outcome.folder().path()))).accuracy();
        return new TrialResult(turn.planned, List.of(accuracy), outcome.result().seconds(), outcome.folder().path(), false);
    }

    private static CancellationException stopped() {
        return new CancellationException("The training was cancelled");
    }

    @Override
    public void progress(Progress progress) {
        turn.progress(progress.fraction(), progress.elapsed());
    }

    @Override
    public void validation(ValidationPoint point) {
        turn.validation(0, point);
    }

    @Override
    public void recorded(RunResult end) {
        outcome = end;
    }

    @Override
    public void unsaved(String problem) {
        turn.unsaved(problem);
    }

    @Override
    public void savedAgain() {
        turn.savedAgain();
    }
}
