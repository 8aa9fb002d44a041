package org.digitlab.training.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecipeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "EPOCHS           | 0     | Epochs: expected a whole number from 1 to 1000, found 0",
        "EPOCHS           | 1.5   | Epochs: expected a whole number from 1 to 1000, found 1.5",
        "EPOCHS           | 99999 | Epochs: expected a whole number from 1 to 1000, found 99999",
        "BATCH_SIZE       | x     | Batch size: expected a whole number from 1 to 4096, found \"x\"",
        "BATCH_SIZE       | ''    | Batch size: expected a whole number from 1 to 4096, found \"\"",
        "LEARNING_RATE    | NaN   | Learning rate: expected a number from 1e-7 to 10, found NaN",
        "LEARNING_RATE    | 1e300 | Learning rate: expected a number from 1e-7 to 10, found 1e300",
        "LEARNING_RATE    | -1    | Learning rate: expected a number from 1e-7 to 10, found -1",
        "DROPOUT          | 1     | Dropout: expected a number from 0 to 0.95, found 1",
        "SEED             | 3e9   | Seed: expected a whole number from 0 to 2147483647, found 3000000000",
        "VALIDATION_SHARE | 0     | Validation share: expected a number from 0.01 to 0.5, found 0",
        "PATIENCE         | -1    | Patience: expected a whole number from 0 to 1000, found -1",
        "CHECKPOINT_EVERY | 0     | Checkpoint every: expected a whole number from 1 to 1000, found 0",
        "ROTATION         | 181   | Rotation: expected a number from 0 to 180, found 181",
        "SHIFT            | 15    | Shift: expected a number from 0 to 14, found 15",
        "ZOOM             | 0.51  | Zoom: expected a number from 0 to 0.5, found 0.51",
        "ELASTIC          | -0.1  | Elastic: expected a number from 0 to 5, found -0.1",
        "SHEAR            | 46    | Shear: expected a number from 0 to 45, found 46",
        "THICKNESS        | 4.1   | Thickness: expected a number from 0 to 4, found 4.1",
        "LABEL_SMOOTHING  | 0.6   | Label smoothing: expected a number from 0 to 0.5, found 0.6",
        "WEIGHT_AVERAGE   | 1     | Weight average: expected a number from 0 to 0.9999, found 1",
        "WEIGHT_DECAY     | -1    | Weight decay: expected a number from 0 to 1, found -1"})
    void aBadFieldIsNamedWithItsRange(RecipeField field, String text, String sentence) {
        assertThatThrownBy(() -> field.parse(text)).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
    }

    @Test
    void fieldsTakeTheirLimitsAndSpacesAround() {
        for (RecipeField field : RecipeField.values()) {
            assertThat(field.parse(" " + field.min() + " ")).isEqualTo(field.min());
            assertThat(field.parse(Double.toString(field.max()))).isEqualTo(field.max());
        }
    }

    @Test
    void aRecipeThatCannotRunCannotBeMade() {
        assertThatThrownBy(() -> new Recipe(10, 128, Double.NaN, Schedule.COSINE, OptimizerKind.ADAM, null, 0, 1, 0.1))
                .hasMessageStartingWith("Learning rate:");
        assertThatThrownBy(() -> new Recipe(10, 128, 1e-3, Schedule.COSINE, OptimizerKind.ADAM, 0.99, 0, 1, 0.1))
                .hasMessageStartingWith("Dropout:");
        assertThatThrownBy(() -> new Recipe(10, 128, 1e-3, null, OptimizerKind.ADAM, null, 0, 1, 0.1))
                .hasMessageContaining("schedule");
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
    void presetsKeepTheTrainingOfTheirAuthors() {
        assertThat(RecipeBook.recipeFor(Zoo.find(Family.MLP, "000")).learningRate()).isEqualTo(0.01);
        assertThat(RecipeBook.recipeFor(Zoo.find(Family.CNN, "000")).epochs()).isEqualTo(20);
        assertThat(RecipeBook.recipeFor(Zoo.find(Family.CNN, "001")).batchSize()).isEqualTo(200);
    }

    @Test
    void theFastNetTrainsForOneEpochUnderOneCycle() {
        assertThat(RecipeBook.recipeFor(Zoo.find(Family.CNN, "fast"))).isEqualTo(new Recipe(1, 64, 3e-3,
                Schedule.ONE_CYCLE, OptimizerKind.ADAM, null, 0, 42, 1.0 / 60));
    }

    @Test
    void anUnknownVariantIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> Zoo.find(Family.MLP, "resnet"))
                .hasMessage("Variant: expected one of classic, accurate, 000 for MLP, found \"resnet\"");
    }
}
