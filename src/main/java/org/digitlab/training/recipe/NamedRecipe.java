package org.digitlab.training.recipe;

import java.util.Objects;
import org.digitlab.network.architecture.Variant;

/**
 * A recipe with what it is for.
 *
 * @param name        for people and the command line, one line of at most {@value #LONGEST_NAME} characters
 * @param description what it is good for, one sentence; may be empty
 * @param variant     the network that it trains
 */
public record NamedRecipe(String name, String description, Variant variant, Recipe recipe) {

    static final int LONGEST_NAME = 40;
    private static final int LONGEST_DESCRIPTION = 400;

    /** @throws IllegalArgumentException one sentence that names the field and what was expected */
    public NamedRecipe {
        Objects.requireNonNull(variant, "variant");
        Objects.requireNonNull(recipe, "recipe");
        name = name.strip();
        description = description.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.lines().count() > 1) {
            throw new IllegalArgumentException("Name: expected one line of 1 to %d characters, found %s"
                    .formatted(LONGEST_NAME, name.isEmpty() ? "none" : name.length()));
        }
        if (description.length() > LONGEST_DESCRIPTION) {
            throw new IllegalArgumentException("Description: expected at most %d characters, found %d"
                    .formatted(LONGEST_DESCRIPTION, description.length()));
        }
    }

    /** The same by another name. */
    public NamedRecipe with(String other) {
        return new NamedRecipe(other, description, variant, recipe);
    }

    /** The same for another network. */
    public NamedRecipe with(Variant other) {
        return new NamedRecipe(name, description, other, recipe);
    }

    /** The same with other numbers. */
    public NamedRecipe with(Recipe other) {
        return new NamedRecipe(name, description, variant, other);
    }
}
