package org.digitlab.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.digitlab.network.architecture.Family;
import org.digitlab.training.recipe.NamedRecipe;
import org.digitlab.training.recipe.RecipeBook;
import org.digitlab.training.recipe.RecipeField;
import org.digitlab.training.recipe.RecipeFile;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.data.DataViewModel;
import org.digitlab.ui.models.FakeModels;
import org.digitlab.ui.window.FileDialogs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeCommandsTest {

    @TempDir
    private Path folder;
    private final Words words = new Words();
    private final CurrentThreadExecutor executor = new CurrentThreadExecutor();
    private final Notifications notifications = new Notifications();
    private final Services services = new Services(words, executor, notifications, new ManualPulse());
    private final DataViewModel data = new DataViewModel(services);
    private final Trainings main = new Trainings(data,
            new TrainingViewModel.Tools(services, new FakeTrainer(), new FakeModels()));
    private int shown;
    private final NamedRecipe mine = mine("Mine", 7);

    @Test
    void anOpenedRecipeIsSelectedWithItsFamilyAndVariant() throws IOException {
        commands().open(saved(mine));
        assertThat(main.selectedProperty().get()).isEqualTo(Family.MLP);
        assertThat(shown).as("times the left column was shown").isEqualTo(1);
        TrainingSetup setup = main.selected().setup();
        assertThat(setup.namedProperty().get()).isEqualTo(mine);
        assertThat(setup.choice().variant()).isEqualTo("000");
        assertThat(setup.choice().recipe().epochs()).isEqualTo(7);
        assertThat(setup.modifiedBinding().get()).isFalse();
        assertThat(setup.recipes()).contains(mine);
        assertThat(notifications.messageProperty().get().text()).isEqualTo("Opened Mine, a recipe for the MLP");
    }

    @Test
    void anInvalidRecipeIsReportedAndChangesNothing() throws IOException {
        Path file = saved(mine);
        Files.writeString(file, Files.readString(file).replace("\"epochs\" : 7", "\"epochs\" : 0"));
        var before = main.of(Family.MLP).setup().choice();
        commands().open(file);
        assertThat(notifications.messageProperty().get().text())
                .isEqualTo(file + ": \"epochs\": expected a whole number from 1 to 1000, found 0");
        assertThat(main.of(Family.MLP).setup().choice()).isEqualTo(before);
        assertThat(main.selectedProperty().get()).isEqualTo(Family.CNN);
    }

    @Test
    void noRecipeIsOpenedDuringATraining() throws IOException {
        data.loadBundled();
        main.of(Family.MLP).train();
        commands().open(saved(mine));
        assertThat(notifications.messageProperty().get().text()).isEqualTo("Stop the training of the MLP first");
        assertThat(main.of(Family.MLP).setup().namedProperty().get().name()).isEqualTo("Default");
    }

    @Test
    void userRecipesAreListedAndTheFirstInvalidOneIsReported() throws IOException {
        saved(mine);
        Files.writeString(folder.resolve("zz.json"), "{");
        commands().start();
        assertThat(main.of(Family.MLP).setup().recipes()).endsWith(mine);
        assertThat(main.of(Family.MLP).setup().namedProperty().get().name()).isEqualTo("Default");
        assertThat(notifications.messageProperty().get().text()).contains("zz.json", "not JSON");
    }

    @Test
    void aSavedRecipeIsSelected() throws IOException {
        main.selectedProperty().set(Family.CNN);
        TrainingSetup setup = main.selected().setup();
        setup.form().field(RecipeField.EPOCHS).textProperty().set("4");
        assertThat(commands().suggestedName()).isEqualTo("cnn-default.json");
        Path file = folder.resolve("quick.json");
        commands().save(file);
        NamedRecipe kept = RecipeFile.read(file);
        assertThat(kept.recipe().epochs()).isEqualTo(4);
        assertThat(kept.description()).isEqualTo("Based on Default.");
        assertThat(setup.namedProperty().get()).isEqualTo(kept);
        assertThat(setup.modifiedBinding().get()).isFalse();
        setup.form().field(RecipeField.EPOCHS).textProperty().set("5");
        commands().save(file);
        assertThat(setup.recipes()).filteredOn(recipe -> recipe.name().equals("quick")).hasSize(1);
        assertThat(setup.namedProperty().get().recipe().epochs()).isEqualTo(5);
    }

    @Test
    void anInvalidFormIsNotSaved() {
        main.selected().setup().form().field(RecipeField.EPOCHS).textProperty().set("0");
        assertThat(commands().maySave()).isFalse();
        assertThat(notifications.messageProperty().get().text()).startsWith("Epochs: expected");
        commands().save(folder.resolve("x.json"));
        assertThat(folder.resolve("x.json")).doesNotExist();
    }

    @Test
    void aFailureToSaveIsReported() throws IOException {
        Path file = Files.createFile(folder.resolve("file")).resolve("x.json");
        commands().save(file);
        assertThat(notifications.messageProperty().get().error()).isTrue();
        assertThat(main.selected().setup().namedProperty().get().name()).isEqualTo("Default");
    }

    private RecipeCommands commands() {
        return new RecipeCommands(main, services, folder, new FileDialogs(words, () -> null), () -> shown++);
    }

    private Path saved(NamedRecipe recipe) throws IOException {
        Path file = folder.resolve("mine.json");
        RecipeFile.write(recipe, file);
        return file;
    }

    private static NamedRecipe mine(String name, double epochs) {
        NamedRecipe base = RecipeBook.of(Family.MLP).get(3);
        return base.with(name).with(base.recipe().with(RecipeField.EPOCHS, epochs));
    }
}
