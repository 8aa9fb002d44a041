package org.digitlab.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.digitlab.training.recipe.NamedRecipe;
import org.digitlab.training.recipe.RecipeFile;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.training.TrainingSetup;
import org.digitlab.ui.training.TrainingViewModel;

/** Brings recipes from files into the window, and from there into files. For the FX thread. */
public final class RecipeCommands {

    private record Shelf(List<NamedRecipe> recipes, List<IOException> faults) {
    }

    private final MainViewModel main;
    private final Words words;
    private final TaskExecutor executor;
    private final Notifications notifications;
    private final Path folder;

    /** @param folder of the user's own recipes; it may not exist yet */
    public RecipeCommands(MainViewModel main, Words words, TaskExecutor executor, Path folder) {
        this.main = main;
        this.words = words;
        this.executor = executor;
        this.notifications = main.notifications();
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Lists the user's own recipes; says of one that cannot be used why. */
    public void start() {
        executor.execute(this::read, shelf -> {
            shelf.recipes().forEach(recipe -> training(recipe).setup().add(recipe));
            shelf.faults().stream().findFirst().ifPresent(notifications::problem);
        }, notifications::problem);
    }

    /** Opens a file of JSON, which holds a recipe, a drawing or a Keras model. */
    public void openJson(Path file) {
        executor.execute(() -> RecipeFile.isRecipe(file), recipe -> {
            if (recipe) {
                open(file);
            } else {
                main.openJson(file);
            }
        }, notifications::problem);
    }

    /** Begins with the recipe in a file, in front. */
    public void open(Path file) {
        executor.execute(() -> RecipeFile.read(file), this::use, notifications::problem);
    }

    /** A name for a file of the recipe in front, for instance "cnn-fast.json". */
    String suggestedName() {
        String name = setup().namedProperty().get().name().strip().toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-");
        return "%s-%s%s".formatted(main.selectedProperty().get().id(), name, RecipeFile.ENDING);
    }

    /** Whether the recipe in front can be saved; says so if not. */
    boolean maySave() {
        String error = setup().form().errorProperty().get();
        if (!error.isEmpty()) {
            notifications.problem(error);
        }
        return error.isEmpty();
    }

    /** Saves the recipe in front by the name of the file. */
    public void save(Path file) {
        TrainingSetup setup = setup();
        setup.saved(RecipeFile.nameFor(file)).ifPresent(recipe -> executor.execute(() -> {
            RecipeFile.write(recipe, file);
            return recipe;
        }, saved -> {
            setup.add(saved);
            notifications.info(words.format("app.saved", file.getFileName()));
        }, notifications::problem));
    }

    private Shelf read() throws IOException {
        List<IOException> faults = new ArrayList<>();
        // So that dialogs can begin there.
        Files.createDirectories(folder);
        return new Shelf(RecipeFile.list(folder, faults::add), faults);
    }

    private void use(NamedRecipe recipe) {
        TrainingViewModel training = training(recipe);
        if (training.activeBinding().get()) {
            notifications.problem(words.format("compare.active", training.family().title()));
            return;
        }
        training.setup().use(recipe);
        main.selectedProperty().set(training.family());
        if (!main.viewProperty().get().trains()) {
            main.viewProperty().set(View.TRAIN);
        }
        notifications.info(words.format("app.recipe.opened", recipe.name(), training.family().title()));
    }

    private TrainingViewModel training(NamedRecipe recipe) {
        return main.training(recipe.variant().family());
    }

    private TrainingSetup setup() {
        return main.selected().setup();
    }
}
