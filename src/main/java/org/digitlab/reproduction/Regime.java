package org.digitlab.reproduction;

import java.util.Locale;
import org.digitlab.training.recipe.Recipe;

/** Choice of the recipe that a published network is trained with. */
public enum Regime {
    /** The published recipe. */
    PUBLISHED {
        @Override
        Recipe recipe(PublishedModel recogniser) {
            return recogniser.recipe();
        }
    },
    /** This project's accurate recipe. */
    ACCURATE {
        @Override
        Recipe recipe(PublishedModel recogniser) {
            return AccurateRecipe.of(recogniser.variant());
        }
    };

    abstract Recipe recipe(PublishedModel recogniser);

    /** Returns the name on the command line and in JSON: published, accurate. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
