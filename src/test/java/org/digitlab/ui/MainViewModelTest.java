package org.digitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.drawing.DrawingViewModel;
import org.digitlab.ui.training.FakeModels;
import org.digitlab.ui.training.FakeTrainer;
import org.digitlab.ui.training.TrainingViewModel;
import org.junit.jupiter.api.Test;

class MainViewModelTest {

    private final Words words = new Words();
    private final CurrentThreadExecutor executor = new CurrentThreadExecutor();
    private final Notifications notifications = new Notifications();
    private final FakeModels models = new FakeModels();
    private final DataViewModel data = new DataViewModel(words, executor, notifications);
    private final MainViewModel main = new MainViewModel(new TrainingViewModel.Tools(words, executor,
            new ManualPulse(), new FakeTrainer(), models, notifications), data,
            new DrawingViewModel(image -> { }));

    @Test
    void beforeTheImagesAreThereNothingCanBeTrained() {
        main.trainBoth();
        assertThat(main.bothTrainableBinding().get()).isFalse();
        assertThat(data.textProperty().get()).isEqualTo("No images");
        assertThat(main.statusBinding().get()).startsWith("There are no images");
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
    void whileATrainingRunsNeitherImagesNorModelsChange() {
        main.start(Optional.empty());
        main.trainBoth();
        main.files().openModel(Path.of("new.zip"));
        assertThat(main.mayChangeData()).isFalse();
        assertThat(notifications.messageProperty().get().text()).startsWith("Stop the training");
        assertThat(models.calls).noneMatch(call -> call.startsWith("open"));
        assertThat(main.statusBinding().get()).contains("MLP", "CNN");
    }
}
