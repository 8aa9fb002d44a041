package org.digitlab.training;

import org.digitlab.network.Variant;

/** The recipe that each variant starts with. */
public final class RecipeBook {

    private RecipeBook() {
    }

    /** The default recipe, or for a preset the training that its authors describe. */
    public static Recipe recipeFor(Variant variant) {
        return new Recipe(10, 128, 1e-3, Schedule.COSINE, UpdaterKind.ADAM, null, 0, 42,
                Recipe.DEFAULT_VALIDATION_SHARE);
    }
}
