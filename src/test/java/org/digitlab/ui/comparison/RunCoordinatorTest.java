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
    private final Trainings trainings = new Trainings(data,
            new TrainingViewModel.Tools(services, new FakeTrainer(), models));
    private final RunCoordinator coordinator = new RunCoordinator(trainings, data, services,
            new Browser(List.of(List.of("there-is-no-such-program"))), () -> shown++);
    private StoredRun run;

    @BeforeEach
    void trainOne() throws IOException {
        data.loadBundled();
        run = RunStore.read(SampleRuns.finished(root, "cnn", "fast", 5));
    }

    @Test
    void trainingAgainUsesVariantAndRecipeOfTheRun() {
        trainings.selectedProperty().set(Family.MLP);
        coordinator.trainAgain(run);
        assertThat(shown).as("times the training was shown").isEqualTo(1);
        assertThat(trainings.selectedProperty().get()).isEqualTo(Family.CNN);
        assertThat(trainings.selected().setup().choice().variant()).isEqualTo("fast");
        assertThat(trainings.selected().setup().choice().recipe().seed()).isEqualTo(7);
        assertThat(trainings.selected().stateProperty().get()).isEqualTo(SessionState.RUNNING);
    }

    @Test
    void aRunWithExtraDrawingsIsResumedOnTheCommandLineOnly() throws IOException {
        StoredRun stopped = RunStore.read(SampleRuns.stoppedWithDrawings(root));
        var before = trainings.of(Family.CNN).setup().choice();
        coordinator.resume(stopped);
        assertThat(notifications.messageProperty().get().text()).contains("drawings in pens.jsonl",
                "train --resume DIR --pens FILE");
        assertThat(trainings.of(Family.CNN).setup().choice()).isEqualTo(before);
        coordinator.trainAgain(stopped);
        assertThat(notifications.messageProperty().get().text())
                .isEqualTo("The run also used the drawings in pens.jsonl; this training does not");
        assertThat(trainings.of(Family.CNN).stateProperty().get()).isEqualTo(SessionState.RUNNING);
    }

    @Test
    void aRunningTrainingIsNotReplaced() {
        trainings.of(Family.CNN).train();
        var before = trainings.of(Family.CNN).setup().choice();
        coordinator.trainAgain(run);
        coordinator.resume(run);
        assertThat(notifications.messageProperty().get().text()).isEqualTo("Stop the training of the CNN first");
        assertThat(trainings.of(Family.CNN).setup().choice()).isEqualTo(before);
    }

    @Test
    void withoutImagesTheReasonIsShown() {
        DataViewModel none = new DataViewModel(services);
        Trainings empty = new Trainings(none, new TrainingViewModel.Tools(services, new FakeTrainer(), models));
        new RunCoordinator(empty, none, services, new Browser(List.of()), () -> { }).trainAgain(run);
        assertThat(notifications.messageProperty().get().text()).startsWith("No images to train on");
    }

    @Test
    void nothingIsTrainedWhileAModelIsBeingOpened() {
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
    void anInvalidRecipeIsReportedWithItsFile() throws IOException {
        Path record = run.folder().record();
        Files.writeString(record, Files.readString(record).replace("\"batchSize\" : 50", "\"batchSize\" : 5000"));
        coordinator.trainAgain(RunStore.read(run.folder().path()));
        assertThat(notifications.messageProperty().get().text())
                .isEqualTo(record + ": \"batchSize\": expected a whole number from 1 to 4096, found 5000");
        Files.writeString(record, Files.readString(record).replace("\"variant\" : \"fast\"", "\"variant\" : \"slow\""));
        coordinator.trainAgain(RunStore.read(run.folder().path()));
        assertThat(notifications.messageProperty().get().text()).contains("Variant: expected one of classic, fast");
        assertThat(trainings.of(Family.CNN).stateProperty().get()).isEqualTo(SessionState.READY);
    }

    @Test
    void aRunsModelIsOpenedUnderTheNameOfTheRun() {
        coordinator.useModel(run);
        assertThat(models.calls).contains("open " + run.folder().model());
        assertThat(notifications.messageProperty().get().text()).isEqualTo("Now using " + run.name());
    }

    @Test
    void withoutAFileManagerTheFolderIsNamed() {
        coordinator.openFolder(run);
        assertThat(notifications.messageProperty().get().text())
                .isEqualTo("Cannot open a file manager; the run is in " + run.folder().path());
    }
}
