package org.digitlab.ui.folds;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.digitlab.folds.FoldObserver;
import org.digitlab.folds.FoldProgress;
import org.digitlab.metrics.Feed;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.FoldsResult;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.network.architecture.Variant;
import org.digitlab.training.recipe.Recipe;

/**
 * A cross-validation from its preparation to its end, to be run in the background; the result is empty if it was
 * cancelled. Events, about a dozen per epoch, are kept until they are drained.
 */
final class FoldsJob implements Callable<Optional<FoldsResult>>, FoldObserver {

    private final FoldRunner runner;
    private final Variant variant;
    private final Recipe recipe;
    private final int folds;
    private final Feed<FoldObserver> feed = new Feed<>(Integer.MAX_VALUE);
    private FoldRunner.Run run;
    private boolean cancelled;

    FoldsJob(FoldRunner runner, Variant variant, Recipe recipe, int folds) {
        this.runner = runner;
        this.variant = variant;
        this.recipe = recipe;
        this.folds = folds;
    }

    int folds() {
        return folds;
    }

    /** Passes on all events since the last call, on the caller's thread. */
    void drainTo(FoldObserver listener) {
        feed.drainTo(listener);
    }

    @Override
    public Optional<FoldsResult> call() throws Exception {
        FoldRunner.Run prepared = runner.prepare(variant, recipe, folds, this);
        started(prepared);
        try {
            return Optional.of(prepared.training().call());
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }

    private synchronized void started(FoldRunner.Run prepared) {
        run = prepared;
        if (cancelled) {
            run.cancel().run();
        }
    }

    /** Returns the folder of the cross-validation; empty if it was not prepared yet. */
    synchronized Optional<Path> folder() {
        return Optional.ofNullable(run).map(one -> one.folder().get());
    }

    /** Cancels the cross-validation, at any time and from any thread. */
    synchronized void cancel() {
        cancelled = true;
        if (run != null) {
            run.cancel().run();
        }
    }

    @Override
    public void validation(int fold, ValidationPoint point) {
        feed.add(listener -> listener.validation(fold, point));
    }

    @Override
    public void progress(FoldProgress progress) {
        feed.setNewest(listener -> listener.progress(progress));
    }

    @Override
    public void done(FoldResult result) {
        feed.add(listener -> listener.done(result));
    }

    @Override
    public void unsaved(String problem) {
        feed.add(listener -> listener.unsaved(problem));
    }

    @Override
    public void savedAgain() {
        feed.add(FoldObserver::savedAgain);
    }
}
