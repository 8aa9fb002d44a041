package org.digitlab.metrics;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The results of all folds of a cross-validation in their order, and the distribution of accuracy and loss. */
public record FoldsResult(List<FoldResult> folds, Spread accuracy, Spread loss) {

    /** @param folds at least one fold */
    public static FoldsResult of(List<FoldResult> folds) {
        return new FoldsResult(List.copyOf(folds), spread(folds, FoldResult::accuracy), spread(folds, FoldResult::loss));
    }

    private static Spread spread(List<FoldResult> folds, ToDoubleFunction<FoldResult> figure) {
        return Spread.of(folds.stream().mapToDouble(figure).toArray());
    }
}
