package org.digitlab.reproduction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.digitlab.data.ExtraImages;
import org.digitlab.experiments.LiveRun;
import org.digitlab.experiments.RunObserver;
import org.digitlab.files.Problem;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.runs.StoredRun;

/**
 * Executes a plan, one training after the other; each is recorded as a run or a cross-validation.
 *
 * <p>Trainings that are complete in the folder are not repeated, and interrupted runs are resumed from their checkpoint;
 * interrupted cross-validations are repeated.
 */
public final class Reproduction {

    private final TrainingPlan plan;
    private final Setting setting;
    private final ReproductionObserver observer;
    private final EarlierTrials kept;
    private final TimeLeft time;
    private final List<TrialResult> measured = new ArrayList<>();
    private Trial current;
    private boolean cancelled;

    public Reproduction(TrainingPlan plan, Setting setting, ReproductionObserver observer) {
        this.plan = plan;
        this.setting = setting;
        this.observer = observer;
        kept = new EarlierTrials(setting);
        time = new TimeLeft(plan.trainings());
    }

    /**
     * Executes the plan. A training that fails is reported and does not end the others. Not for the FX thread.
     *
     * @throws IOException           one sentence if the folder is not readable or not writable
     * @throws CancellationException if cancelled
     */
    public void run() throws IOException, InterruptedException {
        for (int i = 0; i < plan.trainings().size(); i++) {
            Turn turn = new Turn(plan.trainings().get(i), i + 1);
            try {
                turn.done(measure(turn));
            } catch (TrialFailedException e) {
                turn.failed(e.getMessage());
            }
        }
    }

    /** Returns the results so far, one row per published model; for the thread that executes the plan. */
    public List<ComparisonRow> rows() {
        return ComparisonRow.all(plan, measured);
    }

    /** Ends the plan within one iteration and keeps the interrupted run; from any thread, at any time. */
    public synchronized void cancel() {
        cancelled = true;
        if (current != null) {
            current.cancel();
        }
    }

    private TrialResult measure(Turn turn) throws IOException, InterruptedException, TrialFailedException {
        checkCancelled();
        Optional<TrialResult> before = kept.complete(turn.planned);
        return before.isPresent() ? before.get() : begin(turn).run();
    }

    private Trial begin(Turn turn) throws IOException, TrialFailedException {
        try {
            Trial trial = trial(turn);
            synchronized (this) {
                current = trial;
                if (cancelled) {
                    trial.cancel();
                }
            }
            return trial;
        } catch (IllegalArgumentException e) {
            throw new TrialFailedException(e.getMessage(), e);
        }
    }

    private Trial trial(Turn turn) throws IOException {
        return turn.planned.recogniser().protocol() == Protocol.FOLDS ? folds(turn)
                : new EvaluatedTrial(turn.planned, trial -> open(turn, trial), turn);
    }

    private Trial folds(Turn turn) throws IOException {
        FoldsTrial trial = new FoldsTrial(turn.planned, setting.spec(turn.planned), turn);
        observer.started(turn.progress(), false);
        return trial;
    }

    /** Resumes an interrupted run, or starts a new one if there is none or its checkpoint is not usable. */
    private LiveRun open(Turn turn, RunObserver trial) throws IOException {
        Optional<StoredRun> earlier = kept.resumable(turn.planned);
        if (earlier.isPresent()) {
            try {
                LiveRun training = LiveRun.resume(earlier.get().folder().path(), setting.data(),
                        ExtraImages.NONE, setting.engine(), trial);
                observer.started(turn.progress(), true);
                return training;
            } catch (IOException e) {
                observer.unresumable(turn.progress(), Problem.sentence(e));
            }
        }
        LiveRun training = LiveRun.start(setting.spec(turn.planned), trial);
        observer.started(turn.progress(), false);
        return training;
    }

    private synchronized void checkCancelled() {
        if (cancelled) {
            throw new CancellationException("The reproduction was cancelled");
        }
    }

    /** A training of the plan with its progress. */
    private final class Turn implements TrialObserver {

        private final PlannedTraining planned;
        private final int number;
        private volatile double fraction;
        private volatile double seconds;

        Turn(PlannedTraining planned, int number) {
            this.planned = planned;
            this.number = number;
        }

        @Override
        public void progress(double part, double took) {
            fraction = part;
            seconds = took;
        }

        @Override
        public void epoch(int fold, ValidationPoint point) {
            observer.epoch(progress(), fold, point);
        }

        @Override
        public void unsaved(String problem) {
            observer.unsaved(progress(), problem);
        }

        void done(TrialResult result) {
            measured.add(result);
            time.done(planned, result.seconds());
            observer.done(between(), result);
        }

        void failed(String problem) {
            time.failed(planned);
            observer.failed(between(), problem);
        }

        private PlanProgress progress() {
            return new PlanProgress(planned, number, plan.trainings().size(), time.left(planned, fraction, seconds));
        }

        private PlanProgress between() {
            return new PlanProgress(planned, number, plan.trainings().size(), time.left());
        }
    }
}
