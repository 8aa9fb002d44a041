package org.digitlab.training.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecipeBookTest {

    @TempDir
    private Path own;

    @ParameterizedTest
    @EnumSource(Family.class)
    void eachFamilyHasADefaultAFastAndAnAccurateRecipe(Family family) {
        List<NamedRecipe> recipes = RecipeBook.of(family);
        assertThat(recipes).extracting(NamedRecipe::name).startsWith("Default", "Fast", "Accurate")
                .doesNotHaveDuplicates();
        assertThat(recipes).allMatch(recipe -> !recipe.description().isEmpty());
        assertThat(RecipeBook.defaultOf(Zoo.classic(family))).isEqualTo(recipes.get(0));
        assertThat(recipes.get(1).recipe().epochs()).isLessThan(recipes.get(0).recipe().epochs());
        assertThat(recipes.get(2).recipe().augments()).isTrue();
    }

    /** A file that is not listed would be unused. */
    @Test
    void everyShippedRecipeFileIsListed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("models", "recipes"))) {
            assertThat(files.count()).isEqualTo(Arrays.stream(Family.values())
                    .mapToLong(family -> RecipeBook.of(family).size()).sum());
        }
    }

    @Test
    void aVariantWithoutItsOwnRecipeHasTheFamilysDefault() {
        Variant unknown = new Variant("new", Family.CNN, "New", "", List.of());
        NamedRecipe found = RecipeBook.defaultOf(unknown);
        assertThat(found.name()).isEqualTo("Default");
        assertThat(found.variant()).isEqualTo(unknown);
    }

    @Test
    void aRecipeIsFoundByNameAmongTheUsersRecipesOrInAFile() throws IOException {
        assertThat(RecipeBook.find(Family.CNN, "FAST", own)).isEqualTo(RecipeBook.of(Family.CNN).get(1));
        NamedRecipe mine = RecipeBook.of(Family.MLP).get(0).with("Mine");
        RecipeFile.write(mine, own.resolve("whatever.json"));
        Files.writeString(own.resolve("bad.json"), "{");
        assertThat(RecipeBook.find(Family.MLP, "mine", own)).isEqualTo(mine);
        assertThat(RecipeBook.find(Family.MLP, own.resolve("whatever.json").toString(), Path.of("none")))
                .isEqualTo(mine);
        assertThatThrownBy(() -> RecipeBook.find(Family.CNN, "mine", own)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Recipe: expected a file (.json) or, for CNN, one of Default, Fast, Accurate, 000, 001, 002, "
                        + "003, 004, found \"mine\"; cannot read " + own.resolve("bad.json")
                        + ": is cut off or not JSON, expected what this program wrote");
        Files.delete(own.resolve("bad.json"));
        assertThatThrownBy(() -> RecipeBook.find(Family.CNN, "mine", own)).hasMessageEndingWith("004, found \"mine\"");
        assertThatThrownBy(() -> RecipeBook.find(Family.CNN, own.resolve("whatever.json").toString(), own))
                .isInstanceOf(IOException.class)
                .hasMessage(own.resolve("whatever.json") + ": is for the MLP, expected a recipe for the CNN");
    }

    @Test
    void anAmbiguousNameIsReported() throws IOException {
        NamedRecipe mine = RecipeBook.of(Family.MLP).get(0).with("fast");
        RecipeFile.write(mine, own.resolve("fast.json"));
        assertThatThrownBy(() -> RecipeBook.find(Family.MLP, "fast", own)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Recipe: 2 recipes are named \"Fast\", expected the file (.json) of yours");
        assertThat(RecipeBook.find(Family.MLP, own.resolve("fast.json").toString(), own)).isEqualTo(mine);
    }
}
