package org.digitlab.reproduction;

import org.digitlab.network.Variant;
import org.digitlab.training.Recipe;
import org.digitlab.training.RecipeBook;
import org.digitlab.training.RecipeField;
import org.digitlab.training.Schedule;

/** The one place that tells which recipe is this project's accurate one for a network. */
final class AccurateRecipe {

    private AccurateRecipe() {
    }

    static Recipe of(Variant variant) {
        return RecipeBook.recipeFor(variant).with(Schedule.ONE_CYCLE).with(RecipeField.EPOCHS, 20.0)
                .with(RecipeField.BATCH_SIZE, 128.0).with(RecipeField.LEARNING_RATE, 2e-3)
                .with(RecipeField.ROTATION, 12.0).with(RecipeField.SHIFT, 2.0).with(RecipeField.ZOOM, 0.12)
                .with(RecipeField.ELASTIC, 0.8).with(RecipeField.WEIGHT_AVERAGE, 0.999);
    }
}
