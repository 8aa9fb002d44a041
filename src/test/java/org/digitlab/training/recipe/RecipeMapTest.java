package org.digitlab.training.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecipeMapTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Recipe CLASSIC = RecipeBook.recipeFor(Zoo.classic(Family.MLP));

    static Stream<Recipe> recipes() {
        Recipe full = CLASSIC.with(Schedule.PLATEAU);
        for (RecipeField field : RecipeField.values()) {
            full = full.with(field, field.range().max());
        }
        return Stream.concat(Stream.of(full), Arrays.stream(Family.values())
                .flatMap(family -> Zoo.variants(family).stream()).map(RecipeBook::recipeFor));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void aRecipeIsReadBack(Recipe recipe) throws JsonProcessingException {
        String file = JSON.writeValueAsString(RecipeMap.write(recipe));
        assertThat(RecipeMap.read(JSON.readValue(file, new TypeReference<Map<String, Object>>() { })))
                .isEqualTo(recipe);
    }

    @Test
    void fieldsThatOlderVersionsDidNotHaveMayBeMissing() {
        Map<String, Object> old = fields();
        old.keySet().retainAll(Set.of("epochs", "batchSize", "learningRate", "schedule", "updater", "dropout", "l2", "seed",
                "validationShare"));
        assertThat(old).hasSize(9);
        assertThat(RecipeMap.read(old)).isEqualTo(CLASSIC);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "epochs   | 0    | \"epochs\": expected a whole number from 1 to 1000, found 0",
        "epochs   |      | \"epochs\": expected a whole number from 1 to 1000, found \"\"",
        "l2       | some | \"l2\": expected a number from 0 to 1, found \"some\"",
        "dropout  | half | \"dropout\": expected a number from 0 to 0.95, found \"half\"",
        "schedule | wave | \"schedule\": expected one of constant, step, cosine, one-cycle, plateau, found \"wave\"",
        "updater  |      | \"updater\": expected one of adam, amsgrad, nesterov, rmsprop, sgd, found \"\""})
    void anInvalidFieldIsReported(String field, String value, String sentence) {
        Map<String, Object> edited = fields();
        edited.put(field, value);
        assertThatThrownBy(() -> RecipeMap.read(edited)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    @Test
    void aFieldOfANewerVersionIsReported() {
        Map<String, Object> newer = fields();
        newer.put("warmRestarts", 3);
        assertThatThrownBy(() -> RecipeMap.read(newer)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Recipe: expected one of the fields epochs, batchSize, learningRate, schedule,")
                .hasMessageEndingWith("nonDigits, found \"warmRestarts\"");
    }

    private static Map<String, Object> fields() {
        return new HashMap<>(RecipeMap.write(CLASSIC));
    }
}
