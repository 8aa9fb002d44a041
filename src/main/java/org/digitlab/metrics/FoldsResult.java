package org.digitlab.metrics;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What came of a cross-validation.
 *
 * @param folds    in their order
 * @param accuracy of the folds
 * @param loss     of the folds
 */
public record FoldsResult(List<FoldResult> folds, Spread accuracy, Spread loss) {

    /** @param folds at least one */
    public static FoldsResult of(List<FoldResult> folds) {
        return new FoldsResult(List.copyOf(folds), spread(folds, FoldResult::accuracy), spread(folds, FoldResult::loss));
    }

    private static Spread spread(List<FoldResult> folds, ToDoubleFunction<FoldResult> figure) {
        return Spread.of(folds.stream().mapToDouble(figure).toArray());
    }
}
