package org.digitlab.ui.folds;

import javafx.beans.value.ObservableBooleanValue;
import org.digitlab.experiments.FoldsObserver;
import org.digitlab.folds.FoldProgress;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.ValidationPoint;

/** Brings what a cross-validation under way told since the last beat to the screen. */
final class FoldReader implements FoldsObserver {

    private final ShownFolds shown;
    private final ObservableBooleanValue cancelling;

    /** @param cancelling whether the screen says that it is being cancelled, and no longer how far it is */
    FoldReader(ShownFolds shown, ObservableBooleanValue cancelling) {
        this.shown = shown;
        this.cancelling = cancelling;
    }

    @Override
    public void validation(int fold, ValidationPoint point) {
        shown.validation(fold, point);
    }

    @Override
    public void progress(FoldProgress progress) {
        if (!cancelling.get()) {
            shown.progress(progress);
        }
    }

    @Override
    public void done(FoldResult result) {
        shown.done(result);
    }

    @Override
    public void unsaved(String problem) {
        shown.fail(problem);
    }
}
