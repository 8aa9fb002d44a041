package org.digitlab.training.recipe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitlab.files.InvalidFileException;
import org.digitlab.files.Problem;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;

/** The named recipes that come with the program, as files beside its models. */
public final class RecipeBook {

    private static final String FOLDER = "/org/digitlab/models/recipes/";
    /** The first that is for a variant is that variant's own; the first of a family is for variants without one. */
    private static final List<String> FILES = List.of("mlp-default", "mlp-fast", "mlp-accurate", "mlp-000",
            "cnn-default", "cnn-fast", "cnn-accurate", "cnn-000", "cnn-001", "cnn-002", "cnn-003", "cnn-004");
    private static final List<NamedRecipe> ALL = FILES.stream().map(RecipeBook::shipped).toList();

    private RecipeBook() {
    }

    /** Those for one family; the default is the first. */
    public static List<NamedRecipe> of(Family family) {
        return ALL.stream().filter(recipe -> recipe.variant().family() == family).toList();
    }

    /** What a variant starts with: the family's default, or for a preset the training that its authors describe. */
    public static NamedRecipe startOf(Variant variant) {
        return ALL.stream().filter(recipe -> recipe.variant().equals(variant)).findFirst()
                .orElseGet(() -> of(variant.family()).get(0).with(variant));
    }

    /** As {@link #startOf}, without name and variant. */
    public static Recipe recipeFor(Variant variant) {
        return startOf(variant).recipe();
    }

    /**
     * A recipe as it was typed: a file, or the name of one in this book or among the user's; case does not matter.
     *
     * @param own the folder of the user's
     * @throws IllegalArgumentException one sentence that lists the names, if there is none of this name, and says of
     *                                  the user's files that cannot be used why
     * @throws IOException              one sentence, if it is a file that cannot be used or is for another family
     */
    public static NamedRecipe find(Family family, String typed, Path own) throws IOException {
        if (typed.toLowerCase(Locale.ROOT).endsWith(RecipeFile.ENDING)) {
            return checked(Path.of(typed), family);
        }
        List<NamedRecipe> known = new ArrayList<>(of(family));
        List<IOException> faults = new ArrayList<>();
        RecipeFile.list(own, faults::add).stream().filter(recipe -> recipe.variant().family() == family)
                .forEach(known::add);
        List<NamedRecipe> meant = known.stream().filter(recipe -> recipe.name().equalsIgnoreCase(typed.strip())).toList();
        if (meant.isEmpty()) {
            throw new IllegalArgumentException("Recipe: expected a file (%s) or for %s one of %s, found \"%s\"%s".formatted(
                    RecipeFile.ENDING, family.title(), names(known.stream()), typed, leftOut(faults)));
        }
        if (meant.size() > 1) {
            throw new IllegalArgumentException("Recipe: %d are called \"%s\", expected the file (%s) of yours, or another "
                    .formatted(meant.size(), meant.get(0).name(), RecipeFile.ENDING) + "name for it");
        }
        return meant.get(0);
    }

    /** One of these may be what was meant. */
    private static String leftOut(List<IOException> faults) {
        return faults.isEmpty() ? ""
                : faults.stream().map(Problem::sentence).collect(Collectors.joining("; ", "; left out is ", ""));
    }

    private static NamedRecipe checked(Path file, Family family) throws IOException {
        NamedRecipe recipe = RecipeFile.read(file);
        if (recipe.variant().family() != family) {
            throw new InvalidFileException(file, "is a recipe for the %s, expected one for the %s"
                    .formatted(recipe.variant().family().title(), family.title()));
        }
        return recipe;
    }

    private static String names(Stream<NamedRecipe> recipes) {
        return recipes.map(NamedRecipe::name).distinct().collect(Collectors.joining(", "));
    }

    private static NamedRecipe shipped(String name) {
        String resource = FOLDER + name + RecipeFile.ENDING;
        try (InputStream in = RecipeBook.class.getResourceAsStream(resource)) {
            return RecipeFile.read(resource, in);
        } catch (IOException e) {
            throw new UncheckedIOException("A part of the program is damaged", e);
        }
    }
}
