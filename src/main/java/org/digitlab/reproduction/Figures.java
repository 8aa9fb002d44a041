package org.digitlab.reproduction;

import java.util.List;
import org.digitlab.metrics.Spread;

/**
 * Results of the trainings with one recipe.
 *
 * @param planned   number of planned trainings
 * @param complete  number of complete trainings
 * @param mean      accuracy over the seeds or the folds, 0 to 1; NaN if none is complete
 * @param deviation standard deviation of the sample; NaN if it has fewer than two values
 * @param seconds   mean time of a training, or of all folds of a cross-validation; NaN if none is complete
 * @param below     whether the mean plus one deviation is less than the reported accuracy; false if there is no deviation
 */
public record Figures(int planned, int complete, double mean, double deviation, double seconds, boolean below) {

    static Figures of(int planned, List<TrialResult> measured, ReportedAccuracy reported) {
        if (measured.isEmpty()) {
            return new Figures(planned, 0, Double.NaN, Double.NaN, Double.NaN, false);
        }
        Spread spread = Spread.of(measured.stream().flatMap(one -> one.accuracies().stream())
                .mapToDouble(Double::doubleValue).toArray());
        return new Figures(planned, measured.size(), spread.mean(), spread.deviation(),
                measured.stream().mapToDouble(TrialResult::seconds).average().orElseThrow(),
                spread.mean() + spread.deviation() < reported.accuracy());
    }
}
