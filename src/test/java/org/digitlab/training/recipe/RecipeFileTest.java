package org.digitlab.training.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Zoo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeFileTest {

    private static final NamedRecipe OWN = new NamedRecipe("Mine", "Für Élise, in \"quotes\".",
            Zoo.find(Family.CNN, "002"), RecipeBook.recipeFor(Zoo.find(Family.CNN, "002")).with(Schedule.PLATEAU)
                    .with(RecipeField.DROPOUT, 0.3).with(RecipeField.WEIGHT_AVERAGE, 0.99));

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("mine.json");
        RecipeFile.write(OWN, file);
    }

    @Test
    void aRecipeIsReadBack() throws IOException {
        assertThat(RecipeFile.read(file)).isEqualTo(OWN);
        assertThat(Files.readString(file)).contains("\"model\" : \"cnn\"", "\"variant\" : \"002\"",
                "\"weightAverage\" : 0.99", "\"dropout\" : 0.3");
    }

    /** Errors that users make in a text editor. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "\"schema\" : 1        | \"schema\" : 2     | was written by a newer version of this program (format 2, this one knows 1)",
        "\"schema\" : 1,       | ~~                 | \"schema\" is missing, expected a whole number of at least 1",
        "\"name\" : \"Mine\"   | \"name\" : \"\"    | Name: expected one line of 1 to 40 characters, found none",
        "\"name\" : \"Mine\"   | \"name\" : 7       | \"name\" is 7, expected a text",
        "\"name\"              | \"nome\"           | \"nome\" is not a field of this format, expected one of schema, name, description, model, variant, recipe",
        "\"model\" : \"cnn\"   | \"model\" : \"vgg\"| Model: expected mlp or cnn, found \"vgg\"",
        "\"model\" : \"cnn\"   | \"model\" : \"mlp\"| Variant: expected one of classic, accurate, 000 for MLP, found \"002\"",
        "\"variant\" : \"002\" | \"variant\" : null | \"variant\" is missing, expected a text",
        "\"epochs\" : 20       | \"epochs\" : 2000  | \"epochs\": expected a whole number from 1 to 1000, found 2000",
        "\"epochs\" : 20,      | ~~                 | \"epochs\": expected a whole number from 1 to 1000, found \"\"",
        "\"plateau\"           | \"wave\"           | \"schedule\": expected one of constant, step, cosine, one-cycle, plateau, found \"wave\"",
        "\"recipe\" : {        | \"recipe\" : 1, {  | is cut off or not JSON, expected what this program wrote"})
    void anErrorIsReportedWithFileAndField(String before, String after, String sentence) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
        assertThatThrownBy(() -> RecipeFile.read(file)).isInstanceOf(IOException.class)
                .hasMessage("%s: %s", file, sentence);
    }

    @Test
    void anUnknownFieldIsReported() throws IOException {
        Files.writeString(file, Files.readString(file).replace("\"seed\"", "\"warmth\""));
        assertThatThrownBy(() -> RecipeFile.read(file))
                .hasMessageStartingWith(file + ": Recipe: expected one of the fields epochs, batchSize")
                .hasMessageEndingWith("found \"warmth\"");
    }

    @Test
    void aFileThatIsNotARecipeIsReported() throws IOException {
        assertThatThrownBy(() -> RecipeFile.read(folder.resolve("none.json")))
                .hasMessage(folder.resolve("none.json") + ": no such file, expected a recipe (.json)");
        assertThatThrownBy(() -> RecipeFile.read(folder)).hasMessageContaining("no such file, expected a recipe");
        for (String text : new String[] {"", "[]", "null", "epochs: 3", "{\"strokes\": []}", "\0\1\2"}) {
            Files.writeString(file, text);
            assertThatThrownBy(() -> RecipeFile.read(file)).isInstanceOf(IOException.class)
                    .hasMessageStartingWith(file + ": ").hasMessageContaining("expected");
        }
    }

    @Test
    void anInvalidRecipeIsStillRecognisedAsARecipe() throws IOException {
        assertThat(RecipeFile.isRecipe(file)).isTrue();
        Files.writeString(file, Files.readString(file).replace("\"schema\" : 1", "\"schema\" : 9"));
        assertThat(RecipeFile.isRecipe(file)).isTrue();
        for (String text : new String[] {"{\"label\": 8, \"strokes\": [[[1, 2]]]}", "{", "[1]", ""}) {
            Files.writeString(file, text);
            assertThat(RecipeFile.isRecipe(file)).isFalse();
        }
        assertThat(RecipeFile.isRecipe(folder.resolve("none.json"))).isFalse();
    }

    @Test
    void aFolderIsListedByFileNameWithoutUnreadableFiles() throws IOException {
        Files.writeString(folder.resolve("bad.json"), "{");
        Files.writeString(folder.resolve(".hidden.json"), "{");
        Files.writeString(folder.resolve("notes.txt"), "{");
        RecipeFile.write(OWN.with("Another"), folder.resolve("a.json"));
        List<IOException> faults = new ArrayList<>();
        assertThat(RecipeFile.list(folder, faults::add)).extracting(NamedRecipe::name)
                .containsExactly("Another", "Mine");
        assertThat(faults).hasSize(1).first().extracting(Throwable::getMessage).asString().contains("bad.json");
        assertThat(RecipeFile.list(folder.resolve("none"), faults::add)).isEmpty();
    }

    @Test
    void aFileNameGivesTheNameOfTheRecipe() {
        assertThat(RecipeFile.nameFor(Path.of("a", "quick one.json"))).isEqualTo("quick one");
        assertThat(RecipeFile.nameFor(Path.of("noending"))).isEqualTo("noending");
        assertThat(RecipeFile.nameFor(Path.of("x".repeat(60) + ".JSON"))).hasSize(40);
    }
}
