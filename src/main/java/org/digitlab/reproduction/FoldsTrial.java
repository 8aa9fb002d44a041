package org.digitlab.reproduction;

import java.io.IOException;
import org.digitlab.experiments.LiveFolds;
import org.digitlab.experiments.RunSpec;
import org.digitlab.folds.FoldObserver;
import org.digitlab.folds.FoldProgress;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.training.TrainingFailedException;

/** A cross-validation. */
final class FoldsTrial implements Trial, FoldObserver {

    private final PlannedTraining planned;
    private final TrialObserver observer;
    private final LiveFolds folds;

    /** @throws IllegalArgumentException one sentence if there are too few images for the folds */
    FoldsTrial(PlannedTraining planned, RunSpec spec, TrialObserver observer) throws IOException {
        this.planned = planned;
        this.observer = observer;
        this.folds = LiveFolds.start(spec, Protocol.FOLD_COUNT, this);
    }

    @Override
    public TrialResult run() throws InterruptedException, TrialFailedException {
        try {
            return TrialResult.of(planned, folds.run().folds(), folds.folder(), false);
        } catch (TrainingFailedException e) {
            throw new TrialFailedException("%s (kept in %s)".formatted(e.getMessage(), folds.folder()), e);
        }
    }

    @Override
    public void cancel() {
        folds.cancel();
    }

    @Override
    public void progress(FoldProgress progress) {
        observer.progress(progress.fraction(), progress.elapsed().toMillis() / 1e3);
    }

    @Override
    public void validation(int fold, ValidationPoint point) {
        if (point.scope() == ValidationPoint.Scope.EPOCH) {
            observer.epoch(fold, point);
        }
    }

    @Override
    public void unsaved(String problem) {
        observer.unsaved(problem);
    }
}
