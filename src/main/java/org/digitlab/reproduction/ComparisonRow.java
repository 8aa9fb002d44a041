package org.digitlab.reproduction;

import java.util.List;

/**
 * Row of the comparison table.
 *
 * @param published results with the published recipe
 * @param accurate  results with our accurate recipe
 */
public record ComparisonRow(PublishedModel recogniser, Figures published, Figures accurate) {

    static List<ComparisonRow> all(TrainingPlan plan, List<TrialResult> measured) {
        return plan.recognisers().stream().map(one -> new ComparisonRow(one, figures(plan, measured, one, Regime.PUBLISHED),
                figures(plan, measured, one, Regime.ACCURATE))).toList();
    }

    private static Figures figures(TrainingPlan plan, List<TrialResult> measured, PublishedModel recogniser, Regime regime) {
        return Figures.of(plan.count(recogniser, regime), measured.stream().filter(one ->
                one.planned().recogniser().equals(recogniser) && one.planned().regime() == regime).toList(),
                recogniser.reported());
    }
}
