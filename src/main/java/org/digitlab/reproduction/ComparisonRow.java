package org.digitlab.reproduction;

import java.util.List;

/**
 * Row of the comparison table.
 *
 * @param published results with the published recipe
 * @param accurate  results with our accurate recipe
 */
public record ComparisonRow(PublishedModel model, Figures published, Figures accurate) {

    static List<ComparisonRow> all(TrainingPlan plan, List<TrialResult> measured) {
        return plan.models().stream().map(one -> new ComparisonRow(one, figures(plan, measured, one, RecipeChoice.PUBLISHED),
                figures(plan, measured, one, RecipeChoice.ACCURATE))).toList();
    }

    private static Figures figures(TrainingPlan plan, List<TrialResult> measured, PublishedModel model, RecipeChoice choice) {
        return Figures.of(plan.count(model, choice), measured.stream().filter(one ->
                one.planned().model().equals(model) && one.planned().choice() == choice).toList(),
                model.reported());
    }
}
