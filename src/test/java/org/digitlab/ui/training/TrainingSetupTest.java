package org.digitlab.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.digitlab.network.Family;
import org.digitlab.network.Zoo;
import org.digitlab.training.Recipe;
import org.digitlab.training.RecipeBook;
import org.digitlab.training.RecipeField;
import org.digitlab.training.Schedule;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.Test;

class TrainingSetupTest {

    private final TrainingSetup setup = new TrainingSetup(Family.CNN, new Words());

    @Test
    void anotherVariantBringsItsOwnRecipe() {
        setup.variantProperty().set(Zoo.find(Family.CNN, "000"));
        assertThat(setup.form().recipeProperty().get()).isEqualTo(setup.choice().recipe());
        setup.form().field(RecipeField.EPOCHS).textProperty().set("3");
        var choice = setup.choice();
        setup.useDefaults();
        assertThat(setup.choice()).isNotEqualTo(choice);
        setup.restore(choice);
        assertThat(setup.choice()).isEqualTo(choice);
    }

    @Test
    void choosingTheFastNetFillsInItsRecipe() {
        setup.variantProperty().set(Zoo.find(Family.CNN, "fast"));
        Recipe recipe = setup.form().recipeProperty().get();
        assertThat(recipe).isEqualTo(RecipeBook.recipeFor(Zoo.find(Family.CNN, "fast")));
        assertThat(recipe.epochs()).isEqualTo(1);
        assertThat(recipe.schedule()).isEqualTo(Schedule.ONE_CYCLE);
    }
}
