package org.digitlab.reproduction;

import java.util.Locale;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeBook;

/** Choice of the recipe that a published network is trained with: the published one, or this project's accurate one. */
public enum RecipeChoice {
    PUBLISHED, ACCURATE;

    Recipe recipe(PublishedModel model) {
        return this == PUBLISHED ? model.recipe() : RecipeBook.of(model.variant().family()).stream()
                .filter(recipe -> recipe.name().equals("Accurate")).findFirst().orElseThrow().recipe();
    }

    /** Returns the name in JSON: published, accurate. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
