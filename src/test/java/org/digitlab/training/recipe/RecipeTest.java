package org.digitlab.training.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecipeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "EPOCHS           | 0     | expected a whole number from 1 to 1000, found 0",
        "EPOCHS           | 1.5   | expected a whole number from 1 to 1000, found 1.5",
        "EPOCHS           | 99999 | expected a whole number from 1 to 1000, found 99999",
        "BATCH_SIZE       | x     | expected a whole number from 1 to 4096, found \"x\"",
        "BATCH_SIZE       | ''    | expected a whole number from 1 to 4096, found \"\"",
        "LEARNING_RATE    | NaN   | expected a number from 1e-7 to 10, found NaN",
        "LEARNING_RATE    | 1e300 | expected a number from 1e-7 to 10, found 1e300",
        "LEARNING_RATE    | -1    | expected a number from 1e-7 to 10, found -1",
        "DROPOUT          | 1     | expected a number from 0 to 0.95, found 1",
        "SEED             | 3e9   | expected a whole number from 0 to 2147483647, found 3000000000",
        "VALIDATION_SHARE | 0     | expected a number from 0.01 to 0.5, found 0",
        "PATIENCE         | -1    | expected a whole number from 0 to 1000, found -1",
        "CHECKPOINT_EVERY | 0     | expected a whole number from 1 to 1000, found 0",
        "ROTATION         | 181   | expected a number from 0 to 180, found 181",
        "SHIFT            | 15    | expected a number from 0 to 14, found 15",
        "ZOOM             | 0.51  | expected a number from 0 to 0.5, found 0.51",
        "ELASTIC          | -0.1  | expected a number from 0 to 5, found -0.1",
        "SHEAR            | 46    | expected a number from 0 to 45, found 46",
        "THICKNESS        | 4.1   | expected a number from 0 to 4, found 4.1",
        "LABEL_SMOOTHING  | 0.6   | expected a number from 0 to 0.5, found 0.6",
        "WEIGHT_AVERAGE   | 1     | expected a number from 0 to 0.9999, found 1",
        "WEIGHT_DECAY     | -1    | expected a number from 0 to 1, found -1"})
    void aNumberOutOfRangeIsRefusedWithTheRange(RecipeField field, String text, String sentence) {
        assertThatThrownBy(() -> field.range().parse(text, "It")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("It: " + sentence);
    }

    @ParameterizedTest
    @EnumSource
    void theLimitsOfAFieldAreInItsRange(RecipeField field) {
        assertThat(field.range().parse(" " + field.range().min() + " ", "")).isEqualTo(field.range().min());
        assertThat(field.range().parse(Double.toString(field.range().max()), "")).isEqualTo(field.range().max());
    }

    @ParameterizedTest
    @EnumSource
    void aRecipeThatCannotRunCannotBeCreated(RecipeField field) {
        for (double bad : new double[] {Double.NaN, field.range().max() * 2, field.range().min() - 1}) {
            assertThatThrownBy(() -> Recipe.PLAIN.with(field, bad)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(field.id() + ": expected a ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyAnOptionalFieldMayHaveNoValue(RecipeField field) {
        if (field.isOptional()) {
            assertThat(Recipe.PLAIN.with(field, null).number(field)).isNull();
        } else {
            assertThatThrownBy(() -> Recipe.PLAIN.with(field, null)).isInstanceOf(NullPointerException.class)
                    .hasMessage(field.id());
        }
    }

    @Test
    void aRecipeHasAScheduleAndAnOptimizer() {
        assertThatThrownBy(() -> Recipe.PLAIN.with((Schedule) null)).hasMessage("schedule");
        assertThatThrownBy(() -> Recipe.PLAIN.with((OptimizerKind) null)).hasMessage("optimizer");
    }

    @Test
    void aRecipeCopiesItsNumbers() {
        Map<RecipeField, Double> numbers = new EnumMap<>(Map.of(RecipeField.EPOCHS, 3.0));
        Recipe recipe = new Recipe(numbers, Schedule.CONSTANT, OptimizerKind.ADAM);
        numbers.put(RecipeField.EPOCHS, -1.0);
        assertThat(recipe).isEqualTo(Recipe.PLAIN.with(RecipeField.EPOCHS, 3));
        assertThatThrownBy(() -> recipe.numbers().put(RecipeField.EPOCHS, 4.0))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    static Stream<Variant> allVariants() {
        return Arrays.stream(Family.values()).flatMap(family -> Zoo.variants(family).stream());
    }

    @ParameterizedTest
    @MethodSource("allVariants")
    void everyVariantHasARecipe(Variant variant) {
        assertThatCode(() -> RecipeBook.recipeFor(variant)).doesNotThrowAnyException();
    }

    @Test
    void presetsHaveTheTrainingOfTheirAuthors() {
        assertThat(RecipeBook.recipeFor(Zoo.find(Family.MLP, "000")).learningRate()).isEqualTo(0.01);
        assertThat(RecipeBook.recipeFor(Zoo.find(Family.CNN, "000")).epochs()).isEqualTo(20);
        assertThat(RecipeBook.recipeFor(Zoo.find(Family.CNN, "001")).batchSize()).isEqualTo(200);
    }

    @Test
    void theFastNetworkTrainsForOneEpochWithOneCycle() {
        assertThat(RecipeBook.recipeFor(Zoo.find(Family.CNN, "fast"))).isEqualTo(Recipe.PLAIN
                .with(RecipeField.EPOCHS, 1).with(RecipeField.BATCH_SIZE, 64)
                .with(RecipeField.LEARNING_RATE, 3e-3).with(Schedule.ONE_CYCLE)
                .with(RecipeField.VALIDATION_SHARE, 1.0 / 60));
    }

    @Test
    void anUnknownVariantIsReportedWithTheChoices() {
        assertThatThrownBy(() -> Zoo.find(Family.MLP, "resnet"))
                .hasMessage("Variant: expected one of classic, accurate, 000 for MLP, found \"resnet\"");
    }
}
