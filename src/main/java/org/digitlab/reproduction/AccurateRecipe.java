package org.digitlab.reproduction;

import org.digitlab.network.architecture.Variant;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeBook;

/** Finds this project's accurate recipe for a network. */
final class AccurateRecipe {

    private static final String NAME = "Accurate";

    private AccurateRecipe() {
    }

    static Recipe of(Variant variant) {
        return RecipeBook.of(variant.family()).stream().filter(recipe -> recipe.name().equals(NAME)).findFirst()
                .orElseThrow().recipe();
    }
}
