package org.digitlab.ui.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.digitlab.training.recipe.NamedRecipe;
import org.digitlab.training.recipe.RecipeFile;
import org.digitlab.ui.actions.Action;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.window.FileDialogs;

/**
 * Opens and saves recipe files. For the FX thread.
 *
 * @param folder         the folder of the user's own recipes; it may not exist yet
 * @param showLeftColumn makes the panel with the recipe visible
 */
public record RecipeCommands(Trainings trainings, Services services, Path folder, FileDialogs dialogs,
        Runnable showLeftColumn) {

    private record Listing(List<NamedRecipe> recipes, List<IOException> faults) {
    }

    public void addTo(Actions actions) {
        actions.on(Action.OPEN_RECIPE, () -> dialogs.openRecipe(folder).ifPresent(this::open))
                .on(Action.SAVE_RECIPE, this::save);
    }

    /** Adds the user's own recipes to the lists; reports the first that cannot be read. */
    public void start() {
        services.executor().execute(this::read, listing -> {
            listing.recipes().forEach(recipe -> training(recipe).setup().add(recipe));
            listing.faults().stream().findFirst().ifPresent(services.notifications()::problem);
        }, services.notifications()::problem);
    }

    /** Opens a recipe file and selects its family. */
    public void open(Path file) {
        services.executor().execute(() -> RecipeFile.read(file), this::use, services.notifications()::problem);
    }

    /** Returns a file name for the current recipe, for instance "cnn-fast.json". */
    String suggestedName() {
        String name = setup().namedProperty().get().name().strip().toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-");
        return "%s-%s%s".formatted(trainings.selectedProperty().get().id(), name, RecipeFile.ENDING);
    }

    /** Returns whether the current recipe can be saved; notifies the user if not. */
    boolean maySave() {
        String error = setup().form().errorProperty().get();
        if (!error.isEmpty()) {
            services.notifications().problem(error);
        }
        return error.isEmpty();
    }

    private void save() {
        if (maySave()) {
            dialogs.saveRecipe(folder, suggestedName()).ifPresent(this::save);
        }
    }

    /** Saves the current recipe under the name of the file. */
    public void save(Path file) {
        TrainingSetup setup = setup();
        setup.saved(RecipeFile.nameFor(file)).ifPresent(recipe -> services.executor().execute(() -> {
            RecipeFile.write(recipe, file);
            return recipe;
        }, saved -> {
            setup.add(saved);
            services.reportSaved(file);
        }, services.notifications()::problem));
    }

    private Listing read() throws IOException {
        List<IOException> faults = new ArrayList<>();
        // Dialogs can only start in a folder that exists.
        Files.createDirectories(folder);
        return new Listing(RecipeFile.list(folder, faults::add), faults);
    }

    private void use(NamedRecipe recipe) {
        TrainingViewModel training = training(recipe);
        if (training.activeBinding().get()) {
            services.notifications().problem(services.words().format("compare.active", training.family().title()));
            return;
        }
        training.setup().use(recipe);
        trainings.selectedProperty().set(training.family());
        showLeftColumn.run();
        services.notifications().info(
                services.words().format("app.recipe.opened", recipe.name(), training.family().title()));
    }

    private TrainingViewModel training(NamedRecipe recipe) {
        return trainings.of(recipe.variant().family());
    }

    private TrainingSetup setup() {
        return trainings.selected().setup();
    }
}
