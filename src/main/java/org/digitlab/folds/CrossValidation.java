package org.digitlab.folds;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.digitlab.data.Folds;
import org.digitlab.data.LabeledImages;
import org.digitlab.data.Split;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.FoldsResult;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.training.TrainingSession;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeField;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stratified k-fold cross-validation: one training a fold, one after the other, each on all other folds.
 *
 * <p>A fold's figures are those after the last epoch. The best epoch on the fold would be chosen by the very images that
 * it is measured on and so look better than it is; for the same reason there is no early stopping. The schedule "plateau"
 * does look at the fold, which is a small favour to it. The recipe's validation share is not used.
 */
public final class CrossValidation {

    public static final int DEFAULT_FOLDS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(CrossValidation.class);

    private final Variant variant;
    private final Recipe recipe;
    private final EngineKind engine;
    private final List<Split> splits;
    private final FoldObserver observer;
    private TrainingSession current;
    private boolean cancelled;

    /** @throws IllegalArgumentException one sentence, if the images cannot be parted into so many folds, or learnt from */
    public CrossValidation(Variant variant, Recipe recipe, LabeledImages images, int folds, EngineKind engine,
            FoldObserver observer) {
        this.variant = variant;
        this.recipe = recipe.with(RecipeField.PATIENCE, 0.0);
        this.engine = engine;
        this.splits = Folds.stratified(images, folds, recipe.seed());
        splits.forEach(split -> TrainingSession.check(variant, recipe, split.training()));
        this.observer = observer;
    }

    /**
     * Trains all folds; takes as long as that, so not for the FX thread.
     *
     * @throws FoldFailedException   if a training could not go on; the folds before it have been told
     * @throws CancellationException if it was cancelled
     */
    public FoldsResult run() throws InterruptedException, FoldFailedException {
        long start = System.nanoTime();
        List<FoldResult> results = new ArrayList<>();
        for (Split split : splits) {
            FoldRecorder recorder = new FoldRecorder(results.size() + 1, splits.size(), split, start, observer);
            train(split, recorder);
            FoldResult result = recorder.result();
            results.add(result);
            observer.done(result);
        }
        return FoldsResult.of(results);
    }

    /** Ends it within one iteration; from any thread, at any time. */
    public synchronized void cancel() {
        cancelled = true;
        if (current != null && !current.state().isOver()) {
            try {
                current.stop();
            } catch (IllegalStateException e) {
                LOG.debug("The fold was over by itself: {}", e.getMessage());
            }
        }
    }

    private void train(Split split, FoldRecorder recorder) throws InterruptedException {
        TrainingSession session = new TrainingSession(variant, recipe, split, engine, recorder);
        start(session);
        try {
            session.await();
        } catch (InterruptedException e) {
            cancel();
            throw e;
        }
    }

    private synchronized void start(TrainingSession session) {
        if (cancelled) {
            throw new CancellationException("The cross-validation was cancelled");
        }
        current = session;
        session.run();
    }
}
