package org.digitlab.training.recipe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
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

/** Recipes as JSON files, for people to edit and to hand on. */
public final class RecipeFile {

    public static final String ENDING = ".json";

    private static final int SCHEMA = 1;
    private static final String NAME = "name";
    private static final String DESCRIPTION = "description";
    private static final String MODEL = "model";
    private static final String VARIANT = "variant";
    private static final String RECIPE = "recipe";
    private static final List<String> FIELDS = List.of("schema", NAME, DESCRIPTION, MODEL, VARIANT, RECIPE);
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private RecipeFile() {
    }

    /** @throws IOException one sentence that names the file and the field that is not as expected */
    public static NamedRecipe read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new InvalidFileException(file, "no such file, expected a recipe (%s)".formatted(ENDING));
        }
        return recipe(JsonFields.read(file, SCHEMA));
    }

    /** @param file what to call it */
    static NamedRecipe read(String file, InputStream in) throws IOException {
        return recipe(JsonFields.read(file, in, SCHEMA));
    }

    /** Whether a JSON file is meant to hold a recipe, and not a drawing; whether it can be read is another question. */
    public static boolean isRecipe(Path file) {
        try {
            JsonFields fields = JsonFields.read(file, Integer.MAX_VALUE);
            return fields.has(RECIPE) || fields.has(MODEL);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The recipes in a folder by the order of their file names; none if there is no such folder.
     *
     * @param fault told of each file that cannot be used
     */
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

    /** @throws IOException if it cannot be written; a file of that name is then what it was */
    public static void write(NamedRecipe recipe, Path file) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("schema", SCHEMA);
        fields.put(NAME, recipe.name());
        fields.put(DESCRIPTION, recipe.description());
        fields.put(MODEL, recipe.variant().family().id());
        fields.put(VARIANT, recipe.variant().id());
        fields.put(RECIPE, RecipeMap.write(recipe.recipe()));
        AtomicFiles.write(file, out -> out.write(JSON.writeValueAsBytes(fields)));
    }

    /** A name for the recipe in a file: the file's own, as long as names may be. */
    public static String nameFor(Path file) {
        String name = file.getFileName().toString();
        String bare = name.toLowerCase(Locale.ROOT).endsWith(ENDING)
                ? name.substring(0, name.length() - ENDING.length()) : name;
        return bare.length() > NamedRecipe.LONGEST_NAME ? bare.substring(0, NamedRecipe.LONGEST_NAME) : bare;
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
