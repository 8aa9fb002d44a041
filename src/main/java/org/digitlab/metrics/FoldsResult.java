package org.digitlab.metrics;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The result of a cross-validation.
 *
 * @param folds    results in the order of the folds
 * @param accuracy distribution of the accuracy over the folds
 * @param loss     distribution of the loss over the folds
 */
public record FoldsResult(List<FoldResult> folds, Spread accuracy, Spread loss) {

    /** @param folds at least one fold */
    public static FoldsResult of(List<FoldResult> folds) {
        return new FoldsResult(List.copyOf(folds), spread(folds, FoldResult::accuracy), spread(folds, FoldResult::loss));
    }

    private static Spread spread(List<FoldResult> folds, ToDoubleFunction<FoldResult> figure) {
        return Spread.of(folds.stream().mapToDouble(figure).toArray());
    }
}
