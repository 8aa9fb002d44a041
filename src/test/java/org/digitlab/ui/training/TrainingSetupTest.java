package org.digitlab.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.training.recipe.NamedRecipe;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeBook;
import org.digitlab.training.recipe.RecipeField;
import org.digitlab.training.recipe.Schedule;
import org.digitlab.ui.common.Settings;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.Test;

class TrainingSetupTest {

    private final TrainingSetup setup = new TrainingSetup(Family.CNN, new Words());

    @Test
    void aVariantSelectsItsDefaultRecipe() {
        setup.variantProperty().set(Zoo.find(Family.CNN, "000"));
        assertThat(setup.form().recipeProperty().get()).isEqualTo(setup.choice().recipe());
        setup.form().field(RecipeField.EPOCHS).textProperty().set("3");
        var choice = setup.choice();
        setup.revert();
        assertThat(setup.choice()).isNotEqualTo(choice);
        setup.restore(choice);
        assertThat(setup.choice()).isEqualTo(choice);
    }

    @Test
    void aRecipeSelectsItsVariantAndAVariantItsRecipe() {
        NamedRecipe fast = RecipeBook.of(Family.CNN).get(1);
        setup.namedProperty().set(fast);
        assertThat(setup.variantProperty().get().id()).isEqualTo("fast");
        assertThat(setup.form().recipeProperty().get()).isEqualTo(fast.recipe());
        setup.variantProperty().set(Zoo.find(Family.CNN, "002"));
        assertThat(setup.namedProperty().get().name()).isEqualTo("002");
        setup.namedProperty().set(RecipeBook.of(Family.CNN).get(2));
        assertThat(setup.variantProperty().get().id()).isEqualTo(setup.namedProperty().get().variant().id());
        assertThat(setup.namedProperty().get().name()).isEqualTo("Accurate");
    }

    @Test
    void anEditModifiesTheRecipeUntilItIsReverted() {
        assertThat(setup.modifiedBinding().get()).isFalse();
        setup.form().field(RecipeField.SHEAR).textProperty().set("5");
        assertThat(setup.modifiedBinding().get()).isTrue();
        setup.form().field(RecipeField.SHEAR).textProperty().set("-");
        assertThat(setup.modifiedBinding().get()).isTrue();
        setup.revert();
        assertThat(setup.modifiedBinding().get()).isFalse();
        setup.form().scheduleProperty().set(Schedule.STEP);
        assertThat(setup.modifiedBinding().get()).isTrue();
    }

    @Test
    void aRestoredRecipeIsRecognisedByItsName() {
        NamedRecipe accurate = RecipeBook.of(Family.CNN).get(2);
        setup.restore(new Settings.Choice(accurate.variant().id(), accurate.recipe()));
        assertThat(setup.namedProperty().get()).isEqualTo(accurate);
        NamedRecipe mine = accurate.with("Mine").with(accurate.recipe().with(RecipeField.EPOCHS, 3.0));
        setup.restore(new Settings.Choice(mine.variant().id(), mine.recipe()));
        assertThat(setup.modifiedBinding().get()).isTrue();
        // The user's recipes are read later.
        setup.add(mine);
        assertThat(setup.namedProperty().get()).isEqualTo(mine);
        assertThat(setup.modifiedBinding().get()).isFalse();
    }

    @Test
    void theFastVariantFillsInItsRecipe() {
        setup.variantProperty().set(Zoo.find(Family.CNN, "fast"));
        Recipe recipe = setup.form().recipeProperty().get();
        assertThat(recipe).isEqualTo(RecipeBook.recipeFor(Zoo.find(Family.CNN, "fast")));
        assertThat(recipe.epochs()).isEqualTo(1);
        assertThat(recipe.schedule()).isEqualTo(Schedule.ONE_CYCLE);
    }
}
