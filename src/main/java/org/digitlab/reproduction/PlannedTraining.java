package org.digitlab.reproduction;

import org.digitlab.training.recipe.Recipe;

/**
 * One training, or one cross-validation, of the plan.
 *
 * @param recipe seed included
 */
public record PlannedTraining(PublishedModel recogniser, Regime regime, Recipe recipe) {
}
