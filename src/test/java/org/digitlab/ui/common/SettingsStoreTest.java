package org.digitlab.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.digitlab.export.picture.FileFormat;
import org.digitlab.export.picture.Look;
import org.digitlab.export.picture.PictureSize;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeBook;
import org.digitlab.training.recipe.RecipeField;
import org.digitlab.training.recipe.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsStoreTest {

    @TempDir
    private Path folder;

    @Test
    void withoutAFileTheDefaultsAreUsed() {
        assertThat(new SettingsStore(folder).load()).isEqualTo(Settings.DEFAULTS);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{\"version\":2}", "{\"version\":1,\"theme\":\"PINK\"}",
            "{\"version\":1,\"window\":{\"x\":0,\"y\":0,\"width\":-5,\"height\":\"NaN\",\"maximized\":false}}",
            "{\"version\":1,\"models\":{\"MLP\":{\"variant\":\"classic\",\"recipe\":{\"epochs\":-1}}}}",
            "{\"version\":1,\"models\":{\"CNN\":{\"variant\":\"classic\"}}}", "{\"version\":1,\"export\":{\"format\":\"PNG\"}}",
            "{\"version\":1,\"export\":{\"format\":\"PNG\",\"size\":{\"width\":1200,\"height\":-1},\"scale\":2}}",
            "{\"version\":1,\"export\":{\"format\":\"PNG\",\"size\":{\"width\":1200,\"height\":600},\"scale\":9}}"})
    void anUnreadableFileIsCopiedToABackup(String content) throws IOException {
        Files.writeString(folder.resolve("settings.json"), content);
        SettingsStore store = new SettingsStore(folder);
        assertThat(store.load()).isEqualTo(Settings.DEFAULTS);
        assertThat(store.hasPutAside()).isTrue();
        assertThat(folder.resolve("settings.json.bad")).hasContent(content);
    }

    @Test
    void savedSettingsAreLoaded() throws IOException {
        Recipe recipe = RecipeBook.recipeFor(Zoo.find(Family.CNN, "002")).with(RecipeField.ELASTIC, 1.5);
        var choice = new Settings.Choice("002", recipe.with(RecipeField.PATIENCE, 3.0).with(Schedule.PLATEAU));
        var settings = new Settings(Settings.VERSION, Theme.DARK, new WindowBounds(10, 20, 1200, 800, true),
                Map.of(Family.CNN, choice), Map.of(Family.MLP, "/models/mine.zip"),
                new ExportChoices(FileFormat.SVG, Look.PRINT, new PictureSize(160.5, 90, true), 3));
        new SettingsStore(folder).save(settings);
        assertThat(new SettingsStore(folder).load()).isEqualTo(settings);
    }

    @Test
    void settingsWithoutNewerRecipeFieldsAreRead() throws IOException {
        Files.writeString(folder.resolve("settings.json"), """
                {"version":1,"theme":"DARK","window":null,"models":{"MLP":{"variant":"classic","recipe":{"epochs":10,
                "batchSize":128,"learningRate":0.001,"schedule":"COSINE","updater":"ADAM","dropout":null,"l2":0.0,
                "seed":42,"validationShare":0.08333333333333333}}}}""");
        SettingsStore store = new SettingsStore(folder);
        assertThat(store.load().models().get(Family.MLP).recipe())
                .isEqualTo(RecipeBook.recipeFor(Zoo.classic(Family.MLP)));
        assertThat(store.load().inUse()).isEmpty();
        assertThat(store.load().export()).isEqualTo(ExportChoices.DEFAULT);
        assertThat(store.hasPutAside()).isFalse();
    }

    @Test
    void theSettingsOfTheWindowThatClosesLastAreKept() throws IOException {
        SettingsStore first = new SettingsStore(folder);
        SettingsStore second = new SettingsStore(folder);
        second.save(Settings.DEFAULTS);
        first.save(new Settings(Settings.VERSION, Theme.DARK, null, Map.of(), Map.of(), null));
        assertThat(second.load().theme()).isEqualTo(Theme.DARK);
        assertThat(folder.toFile().list()).containsExactly("settings.json");
    }
}
