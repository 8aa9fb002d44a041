package org.digitlab.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.digitlab.network.architecture.Family;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.StoredRun;
import org.digitlab.training.SessionState;
import org.digitlab.ui.common.Browser;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.LateExecutor;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.data.DataViewModel;
import org.digitlab.ui.models.FakeModels;
import org.digitlab.ui.training.FakeTrainer;
import org.digitlab.ui.training.TrainingViewModel;
import org.digitlab.ui.training.Trainings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCoordinatorTest {

    @TempDir
    private Path root;
    private int shown;
    private final Words words = new Words();
    private final CurrentThreadExecutor executor = new CurrentThreadExecutor();
    private final Notifications notifications = new Notifications();
    private final FakeModels models = new FakeModels();
    private final Services services = new Services(words, executor, notifications, new ManualPulse());
    private final DataViewModel data = new DataViewModel(services);
    private final Trainings main = new Trainings(data, new TrainingViewModel.Tools(services, new FakeTrainer(), models));
    private final RunCoordinator desk = new RunCoordinator(main, data, services,
            new Browser(List.of(List.of("there-is-no-such-program"))), () -> shown++);
    private StoredRun run;

    @BeforeEach
    void trainOne() throws IOException {
        data.loadBundled();
        run = RunStore.read(SampleRuns.finished(root, "cnn", "fast", 5));
    }

    @Test
    void trainingAgainTakesOverVariantAndRecipeAndStarts() {
        main.selectedProperty().set(Family.MLP);
        desk.trainAgain(run);
        assertThat(shown).as("times the training was shown").isEqualTo(1);
        assertThat(main.selectedProperty().get()).isEqualTo(Family.CNN);
        assertThat(main.selected().setup().choice().variant()).isEqualTo("fast");
        assertThat(main.selected().setup().choice().recipe().seed()).isEqualTo(7);
        assertThat(main.selected().stateProperty().get()).isEqualTo(SessionState.RUNNING);
    }

    @Test
    void aRunThatAlsoLearntFromPeoplesDrawingsGoesOnOnTheCommandLine() throws IOException {
        StoredRun pens = RunStore.read(SampleRuns.stoppedWithPens(root));
        var before = main.of(Family.CNN).setup().choice();
        desk.resume(pens);
        assertThat(notifications.messageProperty().get().text()).contains("drawings in pens.jsonl",
                "train --resume DIR --pens FILE");
        assertThat(main.of(Family.CNN).setup().choice()).isEqualTo(before);
        desk.trainAgain(pens);
        assertThat(notifications.messageProperty().get().text())
                .isEqualTo("The run also used the drawings in pens.jsonl; this training does not");
        assertThat(main.of(Family.CNN).stateProperty().get()).isEqualTo(SessionState.RUNNING);
    }

    @Test
    void aTrainingUnderWayIsNotDisturbed() {
        main.of(Family.CNN).train();
        var before = main.of(Family.CNN).setup().choice();
        desk.trainAgain(run);
        desk.resume(run);
        assertThat(notifications.messageProperty().get().text()).isEqualTo("Stop the training of the CNN first");
        assertThat(main.of(Family.CNN).setup().choice()).isEqualTo(before);
    }

    @Test
    void withoutImagesItIsSaidThatThereIsNothingToLearnFrom() {
        DataViewModel none = new DataViewModel(services);
        Trainings empty = new Trainings(none, new TrainingViewModel.Tools(services, new FakeTrainer(), models));
        new RunCoordinator(empty, none, services, new Browser(List.of()), () -> { }).trainAgain(run);
        assertThat(notifications.messageProperty().get().text()).startsWith("No images to train on");
    }

    @Test
    void whileAModelIsBeingOpenedItIsSaidThatNothingCanBeTrained() {
        LateExecutor late = new LateExecutor();
        Services waitingServices = new Services(words, late, notifications, new ManualPulse());
        Trainings opening = new Trainings(data, new TrainingViewModel.Tools(waitingServices, new FakeTrainer(), models));
        RunCoordinator waiting = new RunCoordinator(opening, data, waitingServices, new Browser(List.of()), () -> { });
        var before = opening.of(Family.CNN).setup().choice();
        opening.openModel(root.resolve("large.h5"));
        waiting.trainAgain(run);
        waiting.resume(run);
        assertThat(notifications.messageProperty().get().text())
                .isEqualTo("Another model is being opened: try again in a moment");
        assertThat(opening.of(Family.CNN).setup().choice()).isEqualTo(before);
        late.deliverAll();
        waiting.trainAgain(run);
        assertThat(opening.of(Family.CNN).setup().choice()).isNotEqualTo(before);
    }

    @Test
    void aRecipeThatAPersonGotWrongIsNamed() throws IOException {
        Path record = run.folder().record();
        Files.writeString(record, Files.readString(record).replace("\"batchSize\" : 50", "\"batchSize\" : 5000"));
        desk.trainAgain(RunStore.read(run.folder().path()));
        assertThat(notifications.messageProperty().get().text())
                .isEqualTo(record + ": \"batchSize\": expected a whole number from 1 to 4096, found 5000");
        Files.writeString(record, Files.readString(record).replace("\"variant\" : \"fast\"", "\"variant\" : \"slow\""));
        desk.trainAgain(RunStore.read(run.folder().path()));
        assertThat(notifications.messageProperty().get().text()).contains("Variant: expected one of classic, fast");
        assertThat(main.of(Family.CNN).stateProperty().get()).isEqualTo(SessionState.READY);
    }

    @Test
    void itsModelReadsTheDrawingsUnderItsName() {
        desk.useModel(run);
        assertThat(models.calls).contains("open " + run.folder().model());
        assertThat(notifications.messageProperty().get().text()).isEqualTo("Now using " + run.name());
    }

    @Test
    void withoutAProgramForFoldersTheFolderIsNamed() {
        desk.openFolder(run);
        assertThat(notifications.messageProperty().get().text())
                .isEqualTo("Cannot open a file manager; the run is in " + run.folder().path());
    }
}
