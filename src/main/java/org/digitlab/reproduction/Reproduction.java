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
 * Carries a plan out, one training after the other, each of which is kept as a run or a cross-validation of its own.
 *
 * <p>What lies complete in the folder is not trained again, and a training that was cut short goes on from its last
 * checkpoint; of a cross-validation only the whole is kept.
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
     * Takes as long as all trainings, so not for the FX thread; one that fails is told and does not end the others.
     *
     * @throws IOException           one sentence, if its folder cannot be read or written to
     * @throws CancellationException if it was cancelled
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

    /** The table as far as it has come, a row a recogniser; for the thread that runs the plan. */
    public List<ComparisonRow> rows() {
        return ComparisonRow.all(plan, measured);
    }

    /** Ends it within one iteration; from any thread, at any time. What was cut short is kept. */
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

    /** A checkpoint that is of no use costs its training and no more. */
    private LiveRun open(Turn turn, RunObserver trial) throws IOException {
        Optional<StoredRun> cut = kept.cutShort(turn.planned);
        if (cut.isPresent()) {
            try {
                LiveRun training = LiveRun.resume(cut.get().folder().path(), setting.data(),
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

    /** One training's place in the plan. */
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
