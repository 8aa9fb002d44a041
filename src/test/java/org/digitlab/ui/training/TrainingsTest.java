package org.digitlab.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.runs.RunStore;
import org.digitlab.training.recipe.RecipeField;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.comparison.SampleRuns;
import org.digitlab.ui.data.DataCommands;
import org.digitlab.ui.data.DataViewModel;
import org.digitlab.ui.models.FakeModels;
import org.digitlab.ui.models.ModelSource;
import org.digitlab.ui.window.FileDialogs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingsTest {

    private final Words words = new Words();
    private final CurrentThreadExecutor executor = new CurrentThreadExecutor();
    private final Notifications notifications = new Notifications();
    private final FakeModels models = new FakeModels();
    private Notifications.Message opening;
    private final Services services = new Services(words, executor, notifications, new ManualPulse());
    private final DataViewModel data = new DataViewModel(services);
    private final Trainings main = new Trainings(data,
            new TrainingViewModel.Tools(services, new FakeTrainer(), models));
    private final DataCommands images =
            new DataCommands(data, main.activeBinding(), services, new FileDialogs(words, () -> null));

    @Test
    void withoutImagesNothingCanBeTrained() {
        main.trainBoth();
        assertThat(main.bothTrainableBinding().get()).isFalse();
        assertThat(data.textProperty().get()).isEqualTo("No images");
        assertThat(main.statusBinding().get()).startsWith("No images");
    }

    @Test
    void aFolderWithoutImagesIsReportedAndTheDatasetStays() {
        start();
        var bundled = data.dataProperty().get();
        images.useFolder(Path.of("no-such-folder"));
        assertThat(notifications.messageProperty().get().text()).contains("no-such-folder");
        assertThat(data.dataProperty().get()).isSameAs(bundled);
        assertThat(data.textProperty().get()).isEqualTo("MNIST · 55,000 / 5,000 / 10,000");
    }

    @Test
    void theSplitFollowsTheSelectedRecipe() {
        start();
        main.selected().setup().variantProperty().set(Zoo.find(Family.CNN, "fast"));
        assertThat(data.textProperty().get()).isEqualTo("MNIST · 59,000 / 1,000 / 10,000");
        main.selected().setup().form().field(RecipeField.VALIDATION_SHARE).textProperty().set("much");
        assertThat(data.textProperty().get()).isEqualTo("MNIST · 59,000 / 1,000 / 10,000");
        main.selectedProperty().set(Family.MLP);
        assertThat(data.textProperty().get()).isEqualTo("MNIST · 55,000 / 5,000 / 10,000");
    }

    @Test
    void duringATrainingNeitherDatasetNorModelsChange() {
        start();
        main.trainBoth();
        assertThat(main.mayOpenModel()).isFalse();
        main.openModel(Path.of("new.zip"));
        var before = data.dataProperty().get();
        images.useBundled();
        assertThat(data.dataProperty().get()).isSameAs(before);
        assertThat(notifications.messageProperty().get().text()).startsWith("Stop the training");
        assertThat(models.calls).noneMatch(call -> call.startsWith("open"));
        assertThat(main.statusBinding().get()).contains("MLP", "CNN");
    }

    @Test
    void theSuggestedFileNameIsThatOfTheCurrentModelAndNotOfTheNextTraining() {
        start();
        main.selected().setup().variantProperty().set(Zoo.find(Family.CNN, "004"));
        assertThat(main.suggestedName()).isEqualTo("cnn-classic.zip");
    }

    @Test
    void anOpenedModelSelectsItsFamily() {
        main.openModel(Path.of("mlp-new.zip"));
        assertThat(main.selectedProperty().get()).isEqualTo(Family.MLP);
        assertThat(main.selected().inUse().sourceProperty().get()).isEqualTo(ModelSource.OPENED);
        assertThat(main.selected().inUse().titleProperty().get()).isEqualTo("Opened mlp-new.zip");
        assertThat(main.selected().setup().variantProperty().get().id()).isEqualTo("000");
        assertThat(main.suggestedName()).isEqualTo("mlp-000.zip");
    }

    @Test
    void theNextStartUsesTheOpenedModelAgain() {
        start();
        main.openModel(Path.of("mlp-new.zip"));
        Map<Family, String> saved = main.filesInUse();
        assertThat(saved).containsOnly(Map.entry(Family.MLP, Path.of("mlp-new.zip").toAbsolutePath().toString()));

        Trainings next = new Trainings(data, new TrainingViewModel.Tools(services, new FakeTrainer(), models));
        next.start(saved);
        assertThat(next.of(Family.MLP).inUse().titleProperty().get()).isEqualTo("Opened mlp-new.zip");
        assertThat(next.of(Family.CNN).inUse().sourceProperty().get()).isEqualTo(ModelSource.SHIPPED);
        assertThat(next.filesInUse()).isEqualTo(saved);
        next.of(Family.MLP).reset();
        assertThat(next.filesInUse()).isEmpty();
    }

    @Test
    void aTrainedModelIsUsedAgainAlsoIfTheProgramEndsDuringTheTraining() {
        start();
        main.of(Family.CNN).train();
        assertThat(main.filesInUse()).containsOnly(Map.entry(Family.CNN,
                Path.of("run", "model.zip").toAbsolutePath().toString()));
    }

    @Test
    void aModelThatIsGoneIsReportedAndTheShippedOneIsUsed() {
        models.whileOpening = () -> {
            throw new UncheckedIOException(new NoSuchFileException("gone.zip"));
        };
        main.start(Map.of(Family.MLP, "gone.zip"));
        assertThat(main.of(Family.MLP).inUse().sourceProperty().get()).isEqualTo(ModelSource.SHIPPED);
        assertThat(notifications.messageProperty().get().text()).contains("gone.zip")
                .endsWith(". The shipped MLP is in use.");
        assertThat(main.filesInUse()).isEmpty();
    }

    @Test
    void aRunThatWasInterruptedBeforeItHadAModelIsNotReportedAsLost(@TempDir Path runs) throws IOException {
        SampleRuns.started(runs, "cnn", "fast").close();
        Path model = new RunStore(runs).list().get(0).folder().model();
        main.start(Map.of(Family.CNN, model.toString()));
        assertThat(main.of(Family.CNN).inUse().sourceProperty().get()).isEqualTo(ModelSource.SHIPPED);
        assertThat(notifications.isShowing()).isFalse();
    }

    @Test
    void aRestoredModelHasTheNameOfItsRun(@TempDir Path runs) throws IOException {
        Path folder = SampleRuns.finished(runs, "mlp", "000", 1);
        Files.createFile(folder.resolve("model.zip"));
        main.start(Map.of(Family.MLP, folder.resolve("model.zip").toString()));
        assertThat(main.of(Family.MLP).inUse().titleProperty().get()).startsWith("Opened MLP 000 ");
    }

    @Test
    void aModelOfTheOtherFamilyIsNotRestored() {
        main.start(Map.of(Family.CNN, "mlp-new.zip"));
        assertThat(main.of(Family.CNN).inUse().sourceProperty().get()).isEqualTo(ModelSource.SHIPPED);
        assertThat(notifications.messageProperty().get().text()).contains("expected a model of the family CNN");
    }

    @Test
    void anOpenedModelWithoutATestAccuracyIsTested() {
        start();
        var inUse = main.of(Family.MLP).inUse();
        models.whileTesting = () -> assertThat(inUse.detailProperty().get()).isEqualTo("testing…");
        main.openModel(Path.of("mlp-new.zip"));
        assertThat(models.calls).containsOnlyOnce("test mlp").doesNotContain("test cnn");
        assertThat(inUse.detailProperty().get()).isEqualTo("test 99.27 %");

        models.accuracy = OptionalDouble.of(0.5);
        images.useBundled();
        assertThat(inUse.detailProperty().get()).as("on other images").isEqualTo("test 50.00 %");

        main.selected().reset();
        models.calls.clear();
        images.useBundled();
        assertThat(models.calls).doesNotContain("test mlp");
        assertThat(inUse.detailProperty().get()).isEqualTo("Classic 512-256 · test 99.12 %");
    }

    @Test
    void theTestOfAReplacedModelIsDropped() {
        start();
        main.selectedProperty().set(Family.MLP);
        models.whileTesting = main.selected()::reset;
        main.openModel(Path.of("mlp-new.zip"));
        assertThat(main.selected().inUse().sourceProperty().get()).isEqualTo(ModelSource.SHIPPED);
        assertThat(main.selected().inUse().detailProperty().get()).isEqualTo("Classic 512-256 · test 99.12 %");
    }

    @Test
    void aFailedTestIsReported() {
        start();
        models.whileTesting = () -> {
            throw new IllegalStateException("The test did not work");
        };
        main.openModel(Path.of("mlp-new.zip"));
        assertThat(main.of(Family.MLP).inUse().detailProperty().get()).isEmpty();
        assertThat(notifications.messageProperty().get().text()).isEqualTo("The test did not work");
    }

    @Test
    void openingAModelShowsProgressAndBlocksTraining() {
        start();
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
    void cancellingTheOpeningKeepsTheCurrentModel() {
        start();
        models.whileOpening = () -> notifications.messageProperty().get().action().command().run();
        main.openModel(Path.of("mlp-new.h5"));
        assertThat(notifications.messageProperty().get().text())
                .isEqualTo("Cancelled: the current model is unchanged");
        assertThat(main.bothTrainableBinding().get()).isTrue();
        assertThat(main.of(Family.MLP).inUse().sourceProperty().get()).isEqualTo(ModelSource.SHIPPED);
    }

    @Test
    void ofTwoModelsTheLastRequestedIsOpened() {
        models.whileOpening = () -> {
            models.whileOpening = () -> { };
            main.openModel(Path.of("mlp-second.zip"));
        };
        main.openModel(Path.of("mlp-first.zip"));
        assertThat(main.of(Family.MLP).inUse().titleProperty().get()).isEqualTo("Opened mlp-second.zip");
        assertThat(notifications.messageProperty().get().text()).isEqualTo("Now using mlp-second.zip");
    }

    @Test
    void aFileThatIsNotAModelIsReportedInOneSentence() {
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

    private void start() {
        data.loadBundled();
        main.start(Map.of());
    }
}
