package org.digitlab.training;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivergedExceptionTest {

    private static final Variant MLP = Zoo.classic(Family.MLP);

    @ParameterizedTest
    @CsvSource({
        "192481016, 10,    (loss 1.9 × 10⁸). Lower the learning rate; the default for this network is 0.001.",
        "1591.4,    0.1,   (loss 1591). Lower the learning rate; the default for this network is 0.001.",
        "1e300,     0.001, '(loss 1.0 × 10³⁰⁰). Lower the learning rate from 0.001, for instance to 1e-4.'",
        "NaN,       3e-4,  '(loss NaN). Lower the learning rate from 3e-4, for instance to 3e-5.'",
        "Infinity,  0.001, '(loss Infinity). Lower the learning rate from 0.001, for instance to 1e-4.'"})
    void theMessageNamesTheLossAndALearningRate(double loss, double rate, String message) {
        Recipe recipe = Recipe.PLAIN.with(RecipeField.LEARNING_RATE, rate);
        assertThatThrownBy(() -> DivergedException.check(loss, 2, MLP, recipe)).isInstanceOf(DivergedException.class)
                .hasMessage("Training diverged at iteration 2 " + message);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 2.3, 100})
    void anOrdinaryLossIsNotADivergence(double loss) {
        assertThatCode(() -> DivergedException.check(loss, 2, MLP, Recipe.PLAIN)).doesNotThrowAnyException();
    }
}
