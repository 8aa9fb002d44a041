package org.digitlab.reproduction;

import java.util.List;
import org.digitlab.metrics.Spread;

/**
 * What trainings by one recipe came to.
 *
 * @param planned   how many trainings there are to be
 * @param complete  how many there are
 * @param mean      accuracy over the seeds or the folds, 0 to 1; NaN if none is complete
 * @param deviation of a sample; NaN below two
 * @param seconds   of one training on average, of all folds together in a cross-validation; NaN if none is complete
 * @param below     whether even the mean and one deviation fall short of what is reported; of a single training, which
 *                  has no deviation, that cannot be told
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
