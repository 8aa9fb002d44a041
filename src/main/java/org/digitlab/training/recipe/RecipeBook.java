package org.digitlab.training.recipe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.digitlab.files.InvalidFileException;
import org.digitlab.files.Problem;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;

/** The named recipes that are shipped as files beside the models. */
public final class RecipeBook {

    private static final String FOLDER = "/org/digitlab/models/recipes/";
    /** The first recipe for a variant is its default; variants without one use the first recipe of their family. */
    private static final List<String> FILES = List.of("mlp-default", "mlp-fast", "mlp-accurate", "mlp-000",
            "cnn-default", "cnn-fast", "cnn-accurate", "cnn-000", "cnn-001", "cnn-002", "cnn-003", "cnn-004");
    private static final List<NamedRecipe> ALL = FILES.stream().map(RecipeBook::shipped).toList();

    private RecipeBook() {
    }

    /** Returns the recipes for a family, the default first. */
    public static List<NamedRecipe> of(Family family) {
        return ALL.stream().filter(recipe -> recipe.variant().family() == family).toList();
    }

    /** Returns the default recipe of a variant: its own, or else the family's. */
    public static NamedRecipe defaultOf(Variant variant) {
        return ALL.stream().filter(recipe -> recipe.variant().equals(variant)).findFirst()
                .orElseGet(() -> of(variant.family()).get(0).with(variant));
    }

    /** Returns {@link #defaultOf} without name and variant. */
    public static Recipe recipeFor(Variant variant) {
        return defaultOf(variant).recipe();
    }

    /**
     * Returns the recipe in a file, or the one with a name, in upper or lower case.
     *
     * @param own folder of the user's recipes
     * @throws IllegalArgumentException one sentence that lists the names and the user's files that cannot be read, if no
     *                                  recipe has the name
     * @throws IOException              one sentence, if the file cannot be read or is for another family
     */
    public static NamedRecipe find(Family family, String typed, Path own) throws IOException {
        if (typed.toLowerCase(Locale.ROOT).endsWith(RecipeFile.ENDING)) {
            return checked(Path.of(typed), family);
        }
        List<NamedRecipe> known = new ArrayList<>(of(family));
        List<IOException> faults = new ArrayList<>();
        RecipeFile.list(own, faults::add).stream().filter(recipe -> recipe.variant().family() == family)
                .forEach(known::add);
        List<NamedRecipe> found = known.stream().filter(recipe -> recipe.name().equalsIgnoreCase(typed.strip())).toList();
        if (found.isEmpty()) {
            String names = known.stream().map(NamedRecipe::name).distinct().collect(Collectors.joining(", "));
            throw new IllegalArgumentException("Recipe: expected a file (%s) or, for %s, one of %s, found \"%s\"%s"
                    .formatted(RecipeFile.ENDING, family.title(), names, typed, unreadable(faults)));
        }
        if (found.size() > 1) {
            throw new IllegalArgumentException("Recipe: %d recipes are named \"%s\", expected the file (%s) of yours"
                    .formatted(found.size(), found.get(0).name(), RecipeFile.ENDING));
        }
        return found.get(0);
    }

    /** Lists files that cannot be read, since one may hold the recipe. */
    private static String unreadable(List<IOException> faults) {
        return faults.isEmpty() ? ""
                : faults.stream().map(Problem::sentence).collect(Collectors.joining("; ", "; cannot read ", ""));
    }

    private static NamedRecipe checked(Path file, Family family) throws IOException {
        NamedRecipe recipe = RecipeFile.read(file);
        if (recipe.variant().family() != family) {
            throw new InvalidFileException(file, "is for the %s, expected a recipe for the %s"
                    .formatted(recipe.variant().family().title(), family.title()));
        }
        return recipe;
    }

    private static NamedRecipe shipped(String name) {
        String resource = FOLDER + name + RecipeFile.ENDING;
        try (InputStream in = RecipeBook.class.getResourceAsStream(resource)) {
            return RecipeFile.read(resource, in);
        } catch (IOException e) {
            throw new UncheckedIOException("The program is damaged", e);
        }
    }
}
