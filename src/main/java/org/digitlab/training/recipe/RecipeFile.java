package org.digitlab.training.recipe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.digitlab.files.AtomicFiles;
import org.digitlab.files.InvalidFileException;
import org.digitlab.files.JsonFields;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.Zoo;

/** Reads and writes recipe files (JSON). */
public final class RecipeFile {

    public static final String ENDING = ".json";

    private static final int SCHEMA = 1;
    private static final String NAME = "name";
    private static final String DESCRIPTION = "description";
    private static final String MODEL = "model";
    private static final String VARIANT = "variant";
    private static final String RECIPE = "recipe";
    private static final List<String> FIELDS = List.of("schema", NAME, DESCRIPTION, MODEL, VARIANT, RECIPE);

    private RecipeFile() {
    }

    /** @throws IOException one sentence that names the file and the field */
    public static NamedRecipe read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new InvalidFileException(file, "no such file, expected a recipe (%s)".formatted(ENDING));
        }
        return recipe(JsonFields.read(file, SCHEMA));
    }

    /** @param file name for errors */
    static NamedRecipe read(String file, InputStream in) throws IOException {
        return recipe(JsonFields.read(file, in, SCHEMA));
    }

    /** Returns whether a JSON file holds a recipe, perhaps one with errors, and not a drawing. */
    public static boolean isRecipe(Path file) {
        try {
            JsonFields fields = JsonFields.read(file, Integer.MAX_VALUE);
            return fields.has(RECIPE) || fields.has(MODEL);
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns the recipes in a folder, by file name; none if it does not exist. Reports files that cannot be read. */
    public static List<NamedRecipe> list(Path folder, Consumer<IOException> fault) throws IOException {
        List<NamedRecipe> recipes = new ArrayList<>();
        for (Path file : files(folder)) {
            try {
                recipes.add(read(file));
            } catch (IOException e) {
                fault.accept(e);
            }
        }
        return recipes;
    }

    /** @throws IOException if the file cannot be written; an existing file is then unchanged */
    public static void write(NamedRecipe recipe, Path file) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("schema", SCHEMA);
        fields.put(NAME, recipe.name());
        fields.put(DESCRIPTION, recipe.description());
        fields.put(MODEL, recipe.variant().family().id());
        fields.put(VARIANT, recipe.variant().id());
        fields.put(RECIPE, RecipeMap.write(recipe.recipe()));
        AtomicFiles.write(file, out -> out.write(JsonFields.write(fields)));
    }

    /** Returns the file's name without extension as a name for its recipe, cut to the maximum length. */
    public static String nameFor(Path file) {
        String name = file.getFileName().toString();
        String bare = name.toLowerCase(Locale.ROOT).endsWith(ENDING)
                ? name.substring(0, name.length() - ENDING.length()) : name;
        return bare.length() > NamedRecipe.MAX_NAME ? bare.substring(0, NamedRecipe.MAX_NAME) : bare;
    }

    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "[!.]*" + ENDING)) {
                found.forEach(files::add);
            }
        }
        files.sort(null);
        return files;
    }

    private static NamedRecipe recipe(JsonFields fields) throws InvalidFileException {
        fields.expectOnly(FIELDS);
        try {
            Variant variant = Zoo.find(Family.of(fields.text(MODEL)), fields.text(VARIANT));
            return new NamedRecipe(fields.text(NAME), fields.optionalText(DESCRIPTION).orElse(""), variant,
                    RecipeMap.read(fields.map(RECIPE)));
        } catch (IllegalArgumentException e) {
            throw fields.fault(e.getMessage());
        }
    }
}
