package org.digitlab.training.recipe;

import java.util.Objects;
import org.digitlab.network.architecture.Variant;

/**
 * A recipe with a name, for one network.
 *
 * @param name        name in the window and on the command line, one line of up to {@value #MAX_NAME} characters
 * @param description purpose, one sentence; may be empty
 * @param variant     network that the recipe is for
 */
public record NamedRecipe(String name, String description, Variant variant, Recipe recipe) {

    static final int MAX_NAME = 40;
    private static final int MAX_DESCRIPTION = 400;

    /** @throws IllegalArgumentException one sentence that names the field and what was expected */
    public NamedRecipe {
        Objects.requireNonNull(variant, "variant");
        Objects.requireNonNull(recipe, "recipe");
        name = name.strip();
        description = description.strip();
        if (name.isEmpty() || name.length() > MAX_NAME || name.lines().count() > 1) {
            throw new IllegalArgumentException("Name: expected one line of 1 to %d characters, found %s"
                    .formatted(MAX_NAME, name.isEmpty() ? "none" : name.length()));
        }
        if (description.length() > MAX_DESCRIPTION) {
            throw new IllegalArgumentException("Description: expected at most %d characters, found %d"
                    .formatted(MAX_DESCRIPTION, description.length()));
        }
    }

    public NamedRecipe with(String other) {
        return new NamedRecipe(other, description, variant, recipe);
    }

    public NamedRecipe with(Variant other) {
        return new NamedRecipe(name, description, other, recipe);
    }

    public NamedRecipe with(Recipe other) {
        return new NamedRecipe(name, description, variant, other);
    }
}
