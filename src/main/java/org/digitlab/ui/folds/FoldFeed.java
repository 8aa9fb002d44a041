package org.digitlab.ui.folds;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.digitlab.experiments.FoldsObserver;
import org.digitlab.folds.FoldProgress;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.ValidationPoint;

/**
 * Hands what a cross-validation tells on its threads to a reader that polls a few times a second. Measurements are few
 * enough (a dozen an epoch) to be kept until then.
 */
final class FoldFeed implements FoldsObserver {

    private List<Consumer<FoldsObserver>> news = new ArrayList<>();
    private FoldProgress progress;

    @Override
    public synchronized void validation(int fold, ValidationPoint point) {
        news.add(reader -> reader.validation(fold, point));
    }

    @Override
    public synchronized void progress(FoldProgress newest) {
        progress = newest;
    }

    @Override
    public synchronized void done(FoldResult result) {
        news.add(reader -> reader.done(result));
    }

    @Override
    public synchronized void unsaved(String problem) {
        news.add(reader -> reader.unsaved(problem));
    }

    /** Tells everything gathered since the last call, on the caller's thread. */
    void drainTo(FoldsObserver reader) {
        List<Consumer<FoldsObserver>> gathered;
        FoldProgress newest;
        synchronized (this) {
            gathered = news;
            news = new ArrayList<>();
            newest = progress;
            progress = null;
        }
        gathered.forEach(item -> item.accept(reader));
        if (newest != null) {
            reader.progress(newest);
        }
    }
}
