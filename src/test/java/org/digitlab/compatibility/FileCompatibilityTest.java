package org.digitlab.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.digitlab.export.picture.FileFormat;
import org.digitlab.export.picture.Look;
import org.digitlab.export.picture.PictureSize;
import org.digitlab.ink.Drawing;
import org.digitlab.ink.DrawingFile;
import org.digitlab.ink.Stroke;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.model.DigitModel;
import org.digitlab.network.model.ModelFile;
import org.digitlab.training.recipe.NamedRecipe;
import org.digitlab.training.recipe.RecipeFile;
import org.digitlab.training.recipe.RecipeMap;
import org.digitlab.ui.common.ExportChoices;
import org.digitlab.ui.common.Settings;
import org.digitlab.ui.common.SettingsStore;
import org.digitlab.ui.common.Theme;
import org.digitlab.ui.common.WindowBounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recipes, models, drawings and settings of version 0.1 are read; see {@link Samples}. */
class FileCompatibilityTest {

    @TempDir
    private Path folder;

    @Test
    void aRecipeKeepsEveryField() throws IOException {
        NamedRecipe recipe = RecipeFile.read(Samples.path("recipes/every-field.json"));
        assertThat(recipe.name()).isEqualTo("every-field");
        assertThat(recipe.description()).startsWith("The training that the authors of this network describe");
        assertThat(recipe.variant()).isEqualTo(Zoo.find(Family.CNN, "000"));
        assertThat(fields(recipe)).containsAllEntriesOf(Samples.object("recipes/every-field.json", "recipe"));
    }

    @Test
    void missingFieldsOfAnOldRecipeGetTheirDefaults() throws IOException {
        NamedRecipe recipe = RecipeFile.read(Samples.path("recipes/first-fields.json"));
        assertThat(recipe.description()).isEmpty();
        assertThat(fields(recipe)).containsAllEntriesOf(Samples.object("recipes/first-fields.json", "recipe"))
                .contains(entry("patience", 0), entry("checkpointEvery", 1), entry("rotation", 0.0),
                        entry("thickness", 0.0), entry("labelSmoothing", 0.0), entry("weightAverage", 0.0),
                        entry("weightDecay", 0.0), entry("drawings", 0), entry("nonDigits", 0));
    }

    @Test
    void recipesShippedWithVersion01AreRead() throws IOException {
        assertThat(Samples.names("recipes/shipped")).hasSize(12);
        for (String name : Samples.names("recipes/shipped")) {
            String file = "recipes/shipped/" + name;
            NamedRecipe recipe = RecipeFile.read(Samples.path(file));
            assertThat(recipe.variant().id()).as(file).isEqualTo(Samples.json(file).get("variant"));
            assertThat(recipe.variant().family().id()).as(file).isEqualTo(Samples.json(file).get("model"));
            Samples.object(file, "recipe").forEach((field, value) -> assertThat(fields(recipe).get(field))
                    .as(file + ": " + field).satisfiesAnyOf(read -> assertThat(read).isEqualTo(value),
                            read -> assertThat((Double) read).isEqualTo(((Number) value).doubleValue())));
        }
    }

    @Test
    void aModelImportedFromKerasIsRead() throws IOException {
        try (DigitModel model = ModelFile.open(Samples.path("models/imported.zip"))) {
            assertThat(model.variant()).isEqualTo("custom");
            assertThat(model.family()).isEqualTo(Family.MLP);
            assertThat(model.parameters()).isEqualTo(4031);
            assertThat(model.manifest().orElseThrow().recipe()).containsEntry("importedFrom", "Keras 2.4.0")
                    .containsEntry("head", "sigmoid").containsEntry("pixels", "0..1");
            assertThat(model.manifest().orElseThrow().dataSha256()).isNull();
        }
    }

    @Test
    void drawingsAreRead() throws IOException {
        Drawing labelled = DrawingFile.first(Samples.path("drawings/labelled.json"));
        assertThat(labelled.label()).isEqualTo(4);
        assertThat(labelled.strokes()).extracting(Stroke::width).containsExactly(2.5, 2.0);
        assertThat(labelled.strokes().get(0).points().get(2)).satisfies(point -> {
            assertThat(point.x()).isEqualTo(60.5);
            assertThat(point.y()).isEqualTo(50.25);
        });
        assertThat(DrawingFile.first(Samples.path("drawings/unlabelled.json")).label()).isNull();
        List<Drawing> several = new ArrayList<>();
        DrawingFile.read(Samples.path("drawings/strokes.jsonl"), (drawing, line) -> several.add(drawing));
        assertThat(several).extracting(Drawing::label).hasSize(24).startsWith(1, 7, 4, 0, 3, 9, 1);
        assertThat(several.get(1).strokes().get(0).width()).isEqualTo(2.5);
    }

    @Test
    void theSettingsOfTheWindowAreRead() throws IOException {
        SettingsStore store = new SettingsStore(Samples.copy("settings", folder));
        Settings settings = store.load();
        assertThat(store.hasPutAside()).isFalse();
        assertThat(settings.theme()).isEqualTo(Theme.DARK);
        assertThat(settings.window()).isEqualTo(new WindowBounds(40, 60, 1280, 900, true));
        assertThat(settings.export())
                .isEqualTo(new ExportChoices(FileFormat.SVG, Look.PRINT, new PictureSize(160.5, 90, true), 3));
        assertThat(settings.models()).containsOnlyKeys(Family.MLP, Family.CNN);
        assertThat(settings.models().get(Family.MLP).variant()).isEqualTo("accurate");
        assertThat(settings.models().get(Family.MLP).recipe())
                .isEqualTo(RecipeFile.read(Samples.path("recipes/shipped/mlp-accurate.json")).recipe());
        assertThat(settings.models().get(Family.CNN).variant()).isEqualTo("000");
        assertThat(settings.models().get(Family.CNN).recipe())
                .isEqualTo(RecipeFile.read(Samples.path("recipes/every-field.json")).recipe());
    }

    private static Map<String, Object> fields(NamedRecipe recipe) {
        return RecipeMap.write(recipe.recipe());
    }
}
