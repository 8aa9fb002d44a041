package org.digitlab.reproduction;

import java.nio.file.Files;
import java.io.IOException;
import org.digitlab.experiments.LiveFolds;
import org.digitlab.folds.FoldObserver;
import org.digitlab.folds.FoldProgress;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.training.TrainingFailedException;

/** A cross-validation. */
final class FoldsTrial implements Trial, FoldObserver {

    private final Reproduction.Turn turn;
    private final LiveFolds folds;

    /** @throws IllegalArgumentException one sentence if there are too few images for the folds */
    FoldsTrial(Reproduction.Turn turn, Setting setting) throws IOException {
        this.turn = turn;
        folds = LiveFolds.start(setting.spec(turn.planned), Protocol.FOLD_COUNT, this);
        turn.started(false);
    }

    @Override
    public TrialResult run() throws InterruptedException, TrainingFailedException {
        try {
            return TrialResult.of(turn.planned, folds.run().folds(), folds.folder(), false);
        } catch (TrainingFailedException e) {
            throw new TrainingFailedException(e.getMessage()
                    + (Files.exists(folds.folder()) ? " (kept in %s)".formatted(folds.folder()) : ""), e);
        }
    }

    @Override
    public void cancel() {
        folds.cancel();
    }

    @Override
    public void progress(FoldProgress progress) {
        turn.progress(progress.fraction(), progress.elapsed());
    }

    @Override
    public void validation(int fold, ValidationPoint point) {
        turn.validation(fold, point);
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
