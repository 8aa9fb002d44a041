package org.digitlab.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.digitlab.cli.Typed;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.training.recipe.NumberRange;
import org.digitlab.training.recipe.OptimizerKind;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeBook;
import org.digitlab.training.recipe.RecipeField;
import org.digitlab.training.recipe.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class RecipeOptionsTest {

    private static final Recipe CLASSIC = RecipeBook.recipeFor(Zoo.classic(Family.MLP));

    @ParameterizedTest
    @EnumSource
    void everyFieldHasAnOptionWithHelp(RecipeField field) throws IOException {
        assertThat(parse(field.option(), NumberRange.plain(field.range().max()))).isEqualTo(CLASSIC.with(field, field.range().max()));
        assertThat(Typed.run("train", "--help").out()).containsPattern("(?m)^ +" + field.option() + "=[A-Z]+ +[A-Z]");
    }

    @Test
    void withoutAnOptionTheRecipeStaysAsItIs() throws IOException {
        assertThat(parse()).isEqualTo(CLASSIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--optimizer", "--updater"})
    void theOptimizerIsAlsoCalledUpdater(String name) throws IOException {
        assertThat(parse(name, "sgd")).isEqualTo(CLASSIC.with(OptimizerKind.SGD));
    }

    @ParameterizedTest
    @CsvSource({"One-Cycle, ONE_CYCLE", "plateau, PLATEAU", "STEP, STEP"})
    void choicesMayBeInCapitals(String typed, Schedule schedule) throws IOException {
        assertThat(parse("--schedule", typed)).isEqualTo(CLASSIC.with(schedule));
    }

    @Test
    void aFractionMayHaveADecimalComma() throws IOException {
        assertThat(parse("--learning-rate", "0,25").learningRate()).isEqualTo(0.25);
    }

    private static Recipe parse(String... arguments) throws IOException {
        RecipeOptions options = new RecipeOptions();
        CommandLine line = new CommandLine(options.spec());
        EnumConverter.registerAll(line);
        line.parseArgs(arguments);
        return options.of(Family.MLP, new VariantOption()).recipe();
    }
}
