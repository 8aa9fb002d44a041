package org.digitlab.folds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.digitlab.data.Folds;
import org.digitlab.data.LabeledImages;
import org.digitlab.data.Split;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.FoldsResult;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.Progress;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.training.TrainingFailedException;
import org.digitlab.training.TrainingImages;
import org.digitlab.training.TrainingObserver;
import org.digitlab.training.TrainingResult;
import org.digitlab.training.TrainingSession;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeField;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stratified k-fold cross-validation: one training per fold, in sequence, each on all other folds.
 *
 * <p>The result of a fold is measured after the last epoch. Choosing the best epoch, or stopping early, by the images that
 * the result is measured on would make it look better than it is. The schedule "plateau" does look at these images, which
 * gives it a small advantage. The recipe's validation fraction is not used.
 */
public final class CrossValidation {

    public static final int DEFAULT_FOLDS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(CrossValidation.class);

    private final Variant variant;
    private final Recipe recipe;
    private final EngineKind engine;
    private final List<Split> splits;
    private final FoldObserver observer;
    private volatile long start;
    private TrainingSession current;
    private boolean cancelled;

    /** @throws IllegalArgumentException one sentence if the images cannot be split into this many folds or trained on */
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
     * Trains all folds. Not for the FX thread.
     *
     * @throws TrainingFailedException if a training failed; the observer has been told the complete folds
     * @throws CancellationException   if cancelled
     */
    public FoldsResult run() throws InterruptedException, TrainingFailedException {
        start = System.nanoTime();
        List<FoldResult> results = new ArrayList<>();
        for (Split split : splits) {
            Fold fold = new Fold(results.size() + 1, split);
            fold.train();
            FoldResult result = fold.result();
            results.add(result);
            observer.done(result);
        }
        return FoldsResult.of(results);
    }

    /** Ends the cross-validation within one iteration; from any thread, at any time. */
    public synchronized void cancel() {
        cancelled = true;
        if (current != null && !current.state().isOver()) {
            try {
                current.stop();
            } catch (IllegalStateException e) {
                LOG.debug("The fold had already ended: {}", e.getMessage());
            }
        }
    }

    private synchronized void start(TrainingSession session) {
        if (cancelled) {
            throw new CancellationException("The cross-validation was cancelled");
        }
        current = session;
        session.run();
    }

    /** The training of one fold, whose events are passed on. */
    private final class Fold implements TrainingObserver {

        private final int number;
        private final Split split;
        private volatile ValidationPoint last;
        private volatile TrainingResult outcome;
        private volatile String problem;

        Fold(int number, Split split) {
            this.number = number;
            this.split = split;
        }

        void train() throws InterruptedException {
            TrainingSession session = new TrainingSession(variant, recipe, split, engine, this);
            start(session);
            try {
                session.await();
            } catch (InterruptedException e) {
                cancel();
                throw e;
            }
        }

        @Override
        public void iteration(IterationPoint point) {
            observer.iteration(number, point);
        }

        @Override
        public void validation(ValidationPoint point) {
            if (point.scope() == ValidationPoint.Scope.EPOCH) {
                last = point;
            }
            observer.validation(number, point);
        }

        @Override
        public void progress(Progress progress) {
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            observer.progress(new FoldProgress(number, splits.size(), progress, elapsed));
        }

        @Override
        public void finished(TrainingResult result) {
            outcome = result;
        }

        @Override
        public void failed(String reason, TrainingResult result) {
            problem = reason;
        }

        /** @throws CancellationException if the training was stopped */
        FoldResult result() throws TrainingFailedException {
            if (problem != null) {
                throw new TrainingFailedException("Fold %d: %s".formatted(number, problem));
            }
            if (outcome.stopped()) {
                throw new CancellationException("The cross-validation was cancelled");
            }
            int trained = TrainingImages.count(split.training(), outcome.recipe());
            return new FoldResult(number, trained, split.validation().size(), last.accuracy(), last.loss(),
                    outcome.seconds());
        }
    }
}
