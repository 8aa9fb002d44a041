package org.digitlab.reproduction;

import org.digitlab.training.recipe.Recipe;

/**
 * A training or cross-validation of the plan.
 *
 * @param recipe with its seed
 */
public record PlannedTraining(PublishedModel model, RecipeChoice choice, Recipe recipe) {
}
