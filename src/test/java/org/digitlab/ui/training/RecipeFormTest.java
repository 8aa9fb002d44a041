package org.digitlab.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeBook;
import org.digitlab.training.recipe.RecipeField;
import org.digitlab.training.recipe.Schedule;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeFormTest {

    private final Words words = new Words();
    private final RecipeForm form = new RecipeForm(words);
    private final Recipe recipe = RecipeBook.recipeFor(Zoo.classic(Family.MLP));

    @BeforeEach
    void fill() {
        form.fill(recipe);
    }

    @ParameterizedTest
    @CsvSource({"EPOCHS,0", "EPOCHS,1.5", "EPOCHS,''", "BATCH_SIZE,many", "LEARNING_RATE,NaN", "LEARNING_RATE,-1",
            "L2,2", "SEED,1e99", "VALIDATION_SHARE,90", "VALIDATION_SHARE,''", "DROPOUT,1",
            "PATIENCE,-1", "PATIENCE,''", "CHECKPOINT_EVERY,0", "ROTATION,200", "SHIFT,far", "ZOOM,0.6", "ELASTIC,-1",
            "SHEAR,50", "THICKNESS,5", "DRAWINGS,-1", "NON_DIGITS,few", "LABEL_SMOOTHING,1", "WEIGHT_AVERAGE,1", "WEIGHT_DECAY,none"})
    void aFieldOutOfRangeHasItsErrorAndThereIsNoRecipe(RecipeField field, String typed) {
        type(field, typed);
        assertThat(form.field(field).errorProperty().get()).startsWith(label(field) + ": expected");
        assertThat(form.errorProperty().get()).isEqualTo(form.field(field).errorProperty().get());
        assertThat(form.recipeProperty().get()).isNull();
    }

    @Test
    void anErrorNamesTheFieldByItsLabel() {
        type(RecipeField.L2, "2");
        assertThat(form.errorProperty().get()).isEqualTo("L2 penalty: expected a number from 0 to 1, found 2");
        fill();
        type(RecipeField.DRAWINGS, "many");
        assertThat(form.errorProperty().get())
                .isEqualTo("Synthetic digits: expected a whole number from 0 to 200000, found \"many\"");
    }

    @Test
    void aFilledFormHasTheSameRecipe() {
        assertThat(form.recipeProperty().get()).isEqualTo(recipe);
        assertThat(form.field(RecipeField.VALIDATION_SHARE).textProperty().get()).isEqualTo("8.33");
    }

    @Test
    void everyGroupOfFieldsCanBeEdited() {
        Recipe full = recipe.with(RecipeField.PATIENCE, 3.0).with(RecipeField.CHECKPOINT_EVERY, 2.0)
                .with(RecipeField.ROTATION, 12.5).with(RecipeField.ELASTIC, 1.4)
                .with(RecipeField.WEIGHT_AVERAGE, 0.9995).with(RecipeField.LABEL_SMOOTHING, 0.1).with(Schedule.PLATEAU);
        form.fill(full);
        assertThat(form.field(RecipeField.ROTATION).textProperty().get()).isEqualTo("12.5");
        assertThat(form.recipeProperty().get()).isEqualTo(full);
        type(RecipeField.ZOOM, "0.1");
        assertThat(form.recipeProperty().get()).isEqualTo(full.with(RecipeField.ZOOM, 0.1));
    }

    @Test
    void theValidationFractionIsInPercent() {
        type(RecipeField.VALIDATION_SHARE, "20");
        assertThat(form.recipeProperty().get().validationShare()).isEqualTo(0.2);
    }

    @Test
    void anEmptyDropoutKeepsTheRatesOfTheVariant() {
        type(RecipeField.DROPOUT, "0.3");
        assertThat(form.recipeProperty().get().number(RecipeField.DROPOUT)).isEqualTo(0.3);
        type(RecipeField.DROPOUT, " ");
        assertThat(form.recipeProperty().get().number(RecipeField.DROPOUT)).isNull();
    }

    @Test
    void smallNumbersAreShownAsPeopleWriteThem() {
        form.fill(Recipe.PLAIN.with(RecipeField.EPOCHS, 1).with(RecipeField.BATCH_SIZE, 1)
                .with(recipe.schedule()).with(recipe.optimizer()).with(RecipeField.L2, 1e-7)
                .with(RecipeField.SEED, 0).with(RecipeField.VALIDATION_SHARE, 0.1));
        assertThat(form.field(RecipeField.LEARNING_RATE).textProperty().get()).isEqualTo("0.001");
        assertThat(form.field(RecipeField.L2).textProperty().get()).isEqualToIgnoringCase("1e-7");
        assertThat(form.recipeProperty().get().number(RecipeField.L2)).isEqualTo(1e-7);
    }

    private String label(RecipeField field) {
        return words.get("training." + field.id());
    }

    private void type(RecipeField field, String text) {
        form.field(field).textProperty().set(text);
    }
}
