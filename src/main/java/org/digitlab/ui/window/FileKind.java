package org.digitlab.ui.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.digitlab.ink.DrawingFile;
import org.digitlab.network.keras.KerasFiles;
import org.digitlab.pictures.image.PictureFile;
import org.digitlab.training.recipe.RecipeFile;

/** What a file or folder holds, judged by its name and, for JSON, by its content. */
public enum FileKind {
    /** A model of this program or of Keras. */
    MODEL,
    RECIPE,
    DRAWING,
    PICTURE,
    /** A folder, which may hold a dataset. */
    DATASET,
    UNKNOWN;

    /** The file name endings of models; a Keras architecture is JSON and is detected by its content. */
    static final List<String> MODEL_ENDINGS = List.of(".zip", ".h5", ".hdf5", ".keras");

    /**
     * Returns what {@code file} holds. A damaged file counts as what its name says, so that opening it says what is
     * wrong. Reads the file, so not for the FX thread.
     *
     * @throws IOException if a JSON file cannot be read
     */
    public static FileKind of(Path file) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (Files.isDirectory(file)) {
            return DATASET;
        }
        if (MODEL_ENDINGS.stream().anyMatch(name::endsWith)) {
            return MODEL;
        }
        if (DrawingFile.isDrawing(file)) {
            return ofJson(file);
        }
        return PictureFile.isPicture(file) ? PICTURE : UNKNOWN;
    }

    private static FileKind ofJson(Path file) throws IOException {
        if (RecipeFile.isRecipe(file)) {
            return RECIPE;
        }
        return KerasFiles.isArchitecture(file) ? MODEL : DRAWING;
    }
}
