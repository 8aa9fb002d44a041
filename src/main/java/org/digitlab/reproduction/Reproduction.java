package org.digitlab.reproduction;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.training.TrainingFailedException;

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
    private final EarlierTrials earlier;
    private final TimeLeft time;
    private final List<TrialResult> measured = new ArrayList<>();
    private Trial current;
    private boolean cancelled;

    public Reproduction(TrainingPlan plan, Setting setting, ReproductionObserver observer) {
        this.plan = plan;
        this.setting = setting;
        this.observer = observer;
        earlier = new EarlierTrials(setting);
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
            } catch (TrainingFailedException e) {
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

    private TrialResult measure(Turn turn) throws IOException, InterruptedException, TrainingFailedException {
        checkCancelled();
        Optional<TrialResult> before = earlier.complete(turn.planned);
        return before.isPresent() ? before.get() : begin(turn).run();
    }

    private Trial begin(Turn turn) throws IOException, TrainingFailedException {
        try {
            Trial trial = turn.planned.model().protocol() == Protocol.FOLDS ? new FoldsTrial(turn, setting)
                    : new EvaluatedTrial(turn, setting, earlier.resumable(turn.planned));
            synchronized (this) {
                current = trial;
                if (cancelled) {
                    trial.cancel();
                }
            }
            return trial;
        } catch (IllegalArgumentException e) {
            throw new TrainingFailedException(e.getMessage(), e);
        }
    }

    private synchronized void checkCancelled() {
        if (cancelled) {
            throw new CancellationException("The reproduction was cancelled");
        }
    }

    /** A training of the plan with its progress, which its {@link Trial} reports. */
    final class Turn {

        final PlannedTraining planned;
        private final int number;
        private volatile double fraction;
        private volatile double seconds;

        private Turn(PlannedTraining planned, int number) {
            this.planned = planned;
            this.number = number;
        }

        void started(boolean resumed) {
            observer.started(progress(), resumed);
        }

        void unresumable(String problem) {
            observer.unresumable(progress(), problem);
        }

        /** @param done the fraction of the training that is done, 0 to 1 */
        void progress(double done, Duration elapsed) {
            fraction = done;
            seconds = elapsed.toMillis() / 1e3;
        }

        /** @param fold number of the fold, from 1; 0 for a single training */
        void validation(int fold, ValidationPoint point) {
            if (point.scope() == ValidationPoint.Scope.EPOCH) {
                observer.epoch(progress(), fold, point);
            }
        }

        void unsaved(String problem) {
            observer.unsaved(progress(), problem);
        }

        void savedAgain() {
            observer.savedAgain(progress());
        }

        private void done(TrialResult result) {
            measured.add(result);
            time.done(planned, result.seconds());
            observer.done(between(), result);
        }

        private void failed(String problem) {
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
