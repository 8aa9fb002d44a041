package org.digitlab.cli.option;

import java.io.IOException;
import java.util.Locale;
import java.util.ResourceBundle;
import org.digitlab.files.AppFolder;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.training.recipe.NamedRecipe;
import org.digitlab.training.recipe.OptimizerKind;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeBook;
import org.digitlab.training.recipe.RecipeField;
import org.digitlab.training.recipe.Schedule;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** The options that change a recipe, one for each {@link RecipeField}; what is not given is as in the recipe. */
public final class RecipeOptions {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.digitlab.i18n.strings", Locale.ROOT);

    @Option(names = "--recipe", paramLabel = "NAME|FILE", description = "Recipe by name (default, fast, accurate, or "
            + "your own from the window) or file (.json). The options below override it.")
    private String named;

    @Option(names = "--schedule", paramLabel = "S", description = "Change of the learning rate over the run: constant, "
            + "step, cosine, one-cycle, or plateau, which halves it after two epochs without a lower validation loss.")
    private Schedule schedule;

    @Option(names = "--optimizer", paramLabel = "O", description = "Optimizer: adam, amsgrad, nesterov, "
            + "rmsprop or sgd.")
    private OptimizerKind optimizer;

    private final CommandSpec spec = CommandSpec.forAnnotatedObject(this);

    public RecipeOptions() {
        for (RecipeField field : RecipeField.values()) {
            // Picocli formats descriptions: a percent sign is written twice.
            spec.addOption(OptionSpec.builder(field.option()).paramLabel(field.unit().placeholder()).type(String.class)
                    .description(WORDS.getString("training." + field.id() + ".help").replace("%", "%%")).build());
        }
    }

    /** Sets the optimizer by the name that the option had in version 0.1. */
    @Option(names = "--updater", hidden = true)
    private void setUpdater(OptimizerKind updater) {
        optimizer = updater;
    }

    /** Returns the options, for a field with {@code @Mixin}. */
    public CommandSpec spec() {
        return spec;
    }

    /**
     * Returns what to train, and how.
     *
     * @throws IllegalArgumentException one sentence that names the option, the range or the choices, and the value
     * @throws IOException              one sentence that names the file and what was expected of it
     */
    public NamedRecipe of(Family family, VariantOption variant) throws IOException {
        NamedRecipe base = named == null ? RecipeBook.defaultOf(variant.or(Zoo.classic(family)))
                : RecipeBook.find(family, named, AppFolder.recipes());
        return base.with(variant.or(base.variant())).with(changed(base.recipe()));
    }

    private Recipe changed(Recipe base) {
        Recipe recipe = base.with(schedule == null ? base.schedule() : schedule)
                .with(optimizer == null ? base.optimizer() : optimizer);
        for (RecipeField field : RecipeField.values()) {
            String typed = spec.findOption(field.option()).getValue();
            recipe = typed == null ? recipe : recipe.with(field, field.range().parse(typed, field.option()));
        }
        return recipe;
    }
}
