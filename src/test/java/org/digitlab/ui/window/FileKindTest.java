package org.digitlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.digitlab.network.architecture.Family;
import org.digitlab.training.recipe.RecipeBook;
import org.digitlab.training.recipe.RecipeFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"model.zip, MODEL", "MODEL.H5, MODEL", "model.hdf5, MODEL", "model.keras, MODEL", "seven.json, DRAWING",
        "seven.jsonl.gz, DRAWING", "photo.PNG, PICTURE", "notes.txt, UNKNOWN", "noending, UNKNOWN"})
    void aFileThatCannotBeReadCountsAsWhatItsNameSays(Path name, FileKind kind) throws IOException {
        assertThat(FileKind.of(name)).isEqualTo(kind);
    }

    @Test
    void jsonIsJudgedByItsContent() throws IOException {
        assertThat(FileKind.of(json("{\"class_name\": \"Sequential\"}"))).isEqualTo(FileKind.MODEL);
        assertThat(FileKind.of(json("{\"strokes\": [[[5, 5], [20, 20]]]}"))).isEqualTo(FileKind.DRAWING);
        Path recipe = folder.resolve("recipe.json");
        RecipeFile.write(RecipeBook.of(Family.MLP).get(0), recipe);
        assertThat(FileKind.of(recipe)).isEqualTo(FileKind.RECIPE);
    }

    @Test
    void aFolderIsADatasetWhateverItsName() throws IOException {
        assertThat(FileKind.of(Files.createDirectory(folder.resolve("digits.zip")))).isEqualTo(FileKind.DATASET);
    }

    private Path json(String text) throws IOException {
        return Files.writeString(folder.resolve("some.json"), text);
    }
}
