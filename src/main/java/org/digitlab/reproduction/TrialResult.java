package org.digitlab.reproduction;

import java.nio.file.Path;
import java.util.List;
import org.digitlab.metrics.FoldResult;

/**
 * Result of a planned training.
 *
 * @param accuracies 0 to 1: one on the test images, or one per fold
 * @param seconds    training time, for a cross-validation of all folds
 * @param folder     of the run or the cross-validation
 * @param reused     whether the result was found in the folder and not trained again
 */
public record TrialResult(PlannedTraining planned, List<Double> accuracies, double seconds, Path folder, boolean reused) {

    public TrialResult {
        accuracies = List.copyOf(accuracies);
    }

    static TrialResult of(PlannedTraining planned, List<FoldResult> folds, Path folder, boolean reused) {
        return new TrialResult(planned, folds.stream().map(FoldResult::accuracy).toList(),
                folds.stream().mapToDouble(FoldResult::seconds).sum(), folder, reused);
    }
}
