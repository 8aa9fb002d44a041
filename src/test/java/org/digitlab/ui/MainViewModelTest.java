package org.digitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.training.recipe.RecipeField;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.data.DataViewModel;
import org.digitlab.ui.drawing.DrawingViewModel;
import org.digitlab.ui.models.FakeModels;
import org.digitlab.ui.models.ModelSource;
import org.digitlab.ui.training.FakeTrainer;
import org.digitlab.ui.training.TrainingViewModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainViewModelTest {

    private final Words words = new Words();
    private final CurrentThreadExecutor executor = new CurrentThreadExecutor();
    private final Notifications notifications = new Notifications();
    private final FakeModels models = new FakeModels();
    private Notifications.Message opening;
    private final DataViewModel data = new DataViewModel(words, executor, notifications);
    private final MainViewModel main = new MainViewModel(new TrainingViewModel.Tools(
            new Services(words, executor, notifications, new ManualPulse()), new FakeTrainer(), models), data,
            new DrawingViewModel(image -> { }));

    @Test
    void beforeTheImagesAreThereNothingCanBeTrained() {
        main.trainBoth();
        assertThat(main.bothTrainableBinding().get()).isFalse();
        assertThat(data.textProperty().get()).isEqualTo("No images");
        assertThat(main.statusBinding().get()).startsWith("No images");
    }

    @Test
    void aFolderWithoutImagesIsRefusedInASentenceAndTheOldImagesStay() {
        main.start(Optional.empty());
        var bundled = data.dataProperty().get();
        main.useDataFolder(Path.of("no-such-folder"));
        assertThat(notifications.messageProperty().get().text()).contains("no-such-folder");
        assertThat(data.dataProperty().get()).isSameAs(bundled);
        assertThat(data.textProperty().get()).isEqualTo("MNIST · 55,000 / 5,000 / 10,000");
    }

    @Test
    void theImagesArePartedAsTheRecipeInFrontSays() {
        main.start(Optional.empty());
        main.selected().setup().variantProperty().set(Zoo.find(Family.CNN, "fast"));
        assertThat(data.textProperty().get()).isEqualTo("MNIST · 59,000 / 1,000 / 10,000");
        main.selected().setup().form().field(RecipeField.VALIDATION_SHARE).textProperty().set("much");
        assertThat(data.textProperty().get()).isEqualTo("MNIST · 59,000 / 1,000 / 10,000");
        main.selectedProperty().set(Family.MLP);
        assertThat(data.textProperty().get()).isEqualTo("MNIST · 55,000 / 5,000 / 10,000");
    }

    @Test
    void whileATrainingRunsNeitherImagesNorModelsChange() {
        main.start(Optional.empty());
        main.trainBoth();
        main.openModel(Path.of("new.zip"));
        assertThat(main.mayChangeData()).isFalse();
        assertThat(notifications.messageProperty().get().text()).startsWith("Stop the training");
        assertThat(models.calls).noneMatch(call -> call.startsWith("open"));
        assertThat(main.statusBinding().get()).contains("MLP", "CNN");
    }

    @Test
    void aModelIsSavedByTheNameOfItsOwnArchitectureAndNotOfTheNextTrainings() {
        main.start(Optional.empty());
        main.selected().setup().variantProperty().set(Zoo.find(Family.CNN, "004"));
        assertThat(main.suggestedName()).isEqualTo("cnn-classic.zip");
    }

    @Test
    void anOpenedModelComesToTheFront() {
        main.openModel(Path.of("mlp-new.zip"));
        assertThat(main.selectedProperty().get()).isEqualTo(Family.MLP);
        assertThat(main.selected().inUse().sourceProperty().get()).isEqualTo(ModelSource.OPENED);
        assertThat(main.selected().inUse().titleProperty().get()).isEqualTo("Opened mlp-new.zip");
        assertThat(main.selected().setup().variantProperty().get().id()).isEqualTo("000");
        assertThat(main.suggestedName()).isEqualTo("mlp-000.zip");
    }

    @Test
    void anOpenedModelWithoutATestFigureIsScoredOnTheTestSet() {
        main.start(Optional.empty());
        var inUse = main.training(Family.MLP).inUse();
        models.whileTesting = () -> assertThat(inUse.detailProperty().get()).isEqualTo("testing…");
        main.openModel(Path.of("mlp-new.zip"));
        assertThat(models.calls).containsOnlyOnce("test mlp").doesNotContain("test cnn");
        assertThat(inUse.detailProperty().get()).isEqualTo("test 99.27 %");

        models.accuracy = OptionalDouble.of(0.5);
        main.useBundledData();
        assertThat(inUse.detailProperty().get()).as("on other images").isEqualTo("test 50.00 %");

        main.selected().reset();
        models.calls.clear();
        main.useBundledData();
        assertThat(models.calls).doesNotContain("test mlp");
        assertThat(inUse.detailProperty().get()).isEqualTo("Classic 512-256 · test 99.12 %");
    }

    @Test
    void theTestOfAnOpenedModelEndsWhenAnotherTakesItsPlace() {
        main.start(Optional.empty());
        main.selectedProperty().set(Family.MLP);
        models.whileTesting = main.selected()::reset;
        main.openModel(Path.of("mlp-new.zip"));
        assertThat(main.selected().inUse().sourceProperty().get()).isEqualTo(ModelSource.SHIPPED);
        assertThat(main.selected().inUse().detailProperty().get()).isEqualTo("Classic 512-256 · test 99.12 %");
    }

    @Test
    void aTestThatFailsIsSaid() {
        main.start(Optional.empty());
        models.whileTesting = () -> {
            throw new IllegalStateException("The test did not work");
        };
        main.openModel(Path.of("mlp-new.zip"));
        assertThat(main.training(Family.MLP).inUse().detailProperty().get()).isEmpty();
        assertThat(notifications.messageProperty().get().text()).isEqualTo("The test did not work");
    }

    @Test
    void whileAModelIsOpenedThatIsSaidAndNothingCanBeTrained() {
        main.start(Optional.empty());
        models.whileOpening = () -> {
            Notifications.Message said = notifications.messageProperty().get();
            assertThat(said.text()).isEqualTo("Opening mlp-new.h5…");
            assertThat(said.action().label()).isEqualTo("Cancel");
            assertThat(said.stays()).isTrue();
            assertThat(said.progress().get()).isNegative();
            assertThat(main.bothTrainableBinding().get()).isFalse();
            opening = said;
        };
        main.openModel(Path.of("mlp-new.h5"));
        assertThat(opening.progress().get()).isEqualTo(0.5);
        assertThat(main.bothTrainableBinding().get()).isTrue();
        assertThat(notifications.messageProperty().get().text()).startsWith("Now using mlp-new.h5");
    }

    @Test
    void aModelWhoseOpeningIsGivenUpLeavesTheOneInUse() {
        main.start(Optional.empty());
        models.whileOpening = () -> notifications.messageProperty().get().action().command().run();
        main.openModel(Path.of("mlp-new.h5"));
        assertThat(notifications.messageProperty().get().text())
                .isEqualTo("Cancelled: the current model is unchanged");
        assertThat(main.bothTrainableBinding().get()).isTrue();
        assertThat(main.training(Family.MLP).inUse().sourceProperty().get()).isEqualTo(ModelSource.SHIPPED);
    }

    @Test
    void ofTwoModelsTheOneAskedForLastIsOpened() {
        models.whileOpening = () -> {
            models.whileOpening = () -> { };
            main.openModel(Path.of("mlp-second.zip"));
        };
        main.openModel(Path.of("mlp-first.zip"));
        assertThat(main.training(Family.MLP).inUse().titleProperty().get()).isEqualTo("Opened mlp-second.zip");
        assertThat(notifications.messageProperty().get().text()).isEqualTo("Now using mlp-second.zip");
    }

    @Test
    void aJsonFileIsADrawingOrAKerasModel(@TempDir Path folder) throws IOException {
        main.openJson(Files.writeString(folder.resolve("mlp-model.json"), "{\"class_name\": \"Sequential\"}"));
        assertThat(models.calls).anyMatch(call -> call.startsWith("open") && call.endsWith("mlp-model.json"));
        assertThat(notifications.messageProperty().get().text())
                .isEqualTo("Now using mlp-model.json. Imported from Keras 2");
        models.calls.clear();
        main.openJson(Files.writeString(folder.resolve("seven.json"), "{\"strokes\": [[[5, 5], [20, 20]]]}"));
        assertThat(models.calls).noneMatch(call -> call.startsWith("open"));
        assertThat(main.drawing().drawing().isBlank()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"model.zip, true", "MODEL.H5, true", "model.hdf5, true", "model.keras, true", "seven.json, false",
        "photo.png, false"})
    void modelsAreKnownByTheirNames(String name, boolean isModel) {
        assertThat(MainViewModel.isModel(Path.of(name))).isEqualTo(isModel);
    }

    @Test
    void aFileThatIsNoModelIsAnErrorInOneSentence() {
        models.failure = new IOException("x.zip: not a model");
        main.openModel(Path.of("x.zip"));
        assertThat(notifications.messageProperty().get())
                .isEqualTo(new Notifications.Message("x.zip: not a model", true, null));
    }

    @Test
    void aSavedModelIsConfirmed() {
        main.saveModel(Path.of("folder", "mine.zip"));
        assertThat(models.calls).containsExactly("save cnn " + Path.of("folder", "mine.zip"));
        assertThat(notifications.messageProperty().get().text()).isEqualTo("Saved mine.zip");
    }

    @Test
    void aSavedDrawingComesBackAndAFileThatIsNoneLeavesIt(@TempDir Path folder) throws IOException {
        main.drawing().penDown(5, 5);
        main.drawing().penMove(20, 20);
        main.saveDrawing(folder.resolve("seven.json"));
        var drawn = main.drawing().drawing();
        main.drawing().clear();
        main.openDrawing(folder.resolve("seven.json"));
        assertThat(main.drawing().drawing()).isEqualTo(drawn);
        main.openDrawing(Files.writeString(folder.resolve("text.json"), "hello"));
        assertThat(main.drawing().drawing()).isEqualTo(drawn);
        assertThat(notifications.messageProperty().get().text()).contains("text.json");
    }

    @Test
    void aPaperWithoutStrokesIsNotSaved(@TempDir Path folder) {
        main.saveDrawing(folder.resolve("none.json"));
        assertThat(folder.resolve("none.json")).doesNotExist();
        assertThat(notifications.messageProperty().get().text()).startsWith("Nothing to save");
    }
}
