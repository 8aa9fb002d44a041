package org.digitlab.ui.folds;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import org.digitlab.folds.FoldObserver;
import org.digitlab.folds.FoldResult;
import org.digitlab.folds.FoldsResult;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.network.Variant;
import org.digitlab.training.Recipe;

/** Cross-validations that are over at once, with made-up figures. */
public final class FakeFolds implements FoldRunner {

    Variant variant;
    Recipe recipe;
    Exception refusal;
    IntConsumer beforeFold = fold -> { };
    private boolean cancelled;

    @Override
    public Run prepare(Variant wanted, Recipe by, int folds, FoldObserver observer) throws Exception {
        if (refusal != null) {
            throw refusal;
        }
        variant = wanted;
        recipe = by;
        cancelled = false;
        return new FakeRun(folds, observer);
    }

    private final class FakeRun implements Run {

        private final int folds;
        private final FoldObserver observer;

        FakeRun(int folds, FoldObserver observer) {
            this.folds = folds;
            this.observer = observer;
        }

        @Override
        public FoldsResult run() {
            List<FoldResult> results = new ArrayList<>();
            for (int fold = 1; fold <= folds; fold++) {
                beforeFold.accept(fold);
                if (cancelled) {
                    throw new CancellationException();
                }
                FoldResult result = new FoldResult(fold, 80, 20, 0.90 + fold / 100.0, 0.1, 65);
                observer.validation(fold, new ValidationPoint(10, 1, result.loss(), result.accuracy(),
                        ValidationPoint.Scope.EPOCH));
                observer.done(result);
                results.add(result);
            }
            return FoldsResult.of(results);
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }
}
