package org.digitlab.folds;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.digitlab.data.Split;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.Progress;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.training.TrainingImages;
import org.digitlab.training.TrainingObserver;
import org.digitlab.training.TrainingResult;

/** Passes on the events of one fold's training, and keeps its result. */
final class FoldRecorder implements TrainingObserver {

    private final int fold;
    private final int folds;
    private final Split split;
    private final long start;
    private final FoldObserver observer;

    private volatile ValidationPoint last;
    private volatile TrainingResult result;
    private volatile String problem;

    /** @param start time of the first fold, by {@link System#nanoTime} */
    FoldRecorder(int fold, int folds, Split split, long start, FoldObserver observer) {
        this.fold = fold;
        this.folds = folds;
        this.split = split;
        this.start = start;
        this.observer = observer;
    }

    @Override
    public void iteration(IterationPoint point) {
        observer.iteration(fold, point);
    }

    @Override
    public void validation(ValidationPoint point) {
        if (point.scope() == ValidationPoint.Scope.EPOCH) {
            last = point;
        }
        observer.validation(fold, point);
    }

    @Override
    public void progress(Progress progress) {
        observer.progress(new FoldProgress(fold, folds, progress, Duration.ofNanos(System.nanoTime() - start)));
    }

    @Override
    public void finished(TrainingResult outcome) {
        result = outcome;
    }

    @Override
    public void failed(String reason, TrainingResult outcome) {
        problem = reason;
    }

    /**
     * Returns the result of the fold, whose training must be over.
     *
     * @throws CancellationException if the training was stopped
     */
    FoldResult result() throws FoldFailedException {
        if (problem != null) {
            throw new FoldFailedException(fold, problem);
        }
        if (result.stopped()) {
            throw new CancellationException("The cross-validation was cancelled");
        }
        int trained = TrainingImages.count(split.training(), result.recipe());
        return new FoldResult(fold, trained, split.validation().size(), last.accuracy(), last.loss(),
                result.seconds());
    }
}
