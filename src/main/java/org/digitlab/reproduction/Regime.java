package org.digitlab.reproduction;

import java.util.Locale;
import org.digitlab.training.recipe.Recipe;

/** By which recipe a recogniser's network is trained. */
public enum Regime {
    /** As its author describes it. */
    PUBLISHED {
        @Override
        Recipe recipe(PublishedModel recogniser) {
            return recogniser.recipe();
        }
    },
    /** The accurate one of this project. */
    ACCURATE {
        @Override
        Recipe recipe(PublishedModel recogniser) {
            return AccurateRecipe.of(recogniser.variant());
        }
    };

    abstract Recipe recipe(PublishedModel recogniser);

    /** Name on the command line and in JSON: published, accurate. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
