package org.digitlab.ui.folds;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.digitlab.experiments.FoldsObserver;
import org.digitlab.metrics.FoldsResult;
import org.digitlab.network.architecture.Variant;
import org.digitlab.training.recipe.Recipe;

/** One cross-validation from its preparation to its end, to be run in the background; empty if it was cancelled. */
final class FoldsJob implements Callable<Optional<FoldsResult>> {

    private final FoldRunner runner;
    private final Variant variant;
    private final Recipe recipe;
    private final int folds;
    private final FoldFeed feed = new FoldFeed();
    private FoldRunner.Run run;
    private boolean cancelled;

    FoldsJob(FoldRunner runner, Variant variant, Recipe recipe, int folds) {
        this.runner = runner;
        this.variant = variant;
        this.recipe = recipe;
        this.folds = folds;
    }

    /** For instance "CNN · Classic C32-C64". */
    String subject() {
        return FoldsText.subject(variant);
    }

    int folds() {
        return folds;
    }

    void drainTo(FoldsObserver reader) {
        feed.drainTo(reader);
    }

    @Override
    public Optional<FoldsResult> call() throws Exception {
        FoldRunner.Run made = runner.prepare(variant, recipe, folds, feed);
        begin(made);
        try {
            return Optional.of(made.run());
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }

    private synchronized void begin(FoldRunner.Run made) {
        run = made;
        if (cancelled) {
            run.cancel();
        }
    }

    /** Where it is kept; empty if it never came so far. */
    synchronized Optional<Path> folder() {
        return Optional.ofNullable(run).map(FoldRunner.Run::folder);
    }

    /** At any time, from any thread. */
    synchronized void cancel() {
        cancelled = true;
        if (run != null) {
            run.cancel();
        }
    }
}
