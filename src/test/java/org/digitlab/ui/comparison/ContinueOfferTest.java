package org.digitlab.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import org.digitlab.data.DigitData;
import org.digitlab.data.Stripes;
import org.digitlab.metrics.ResultNames;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.RunWriter;
import org.digitlab.runs.StoredRun;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContinueOfferTest {

    @TempDir
    private Path root;
    private final Notifications notifications = new Notifications();
    private final SimpleObjectProperty<DigitData> data = new SimpleObjectProperty<>();
    private final List<StoredRun> resumed = new ArrayList<>();

    @Test
    void anInterruptedRunIsOfferedOnceItsDatasetIsLoaded() throws IOException {
        Path folder = interrupted("cnn", 2);
        open();
        assertThat(text()).as("without images").isNull();
        data.set(Stripes.data("other"));
        assertThat(text()).as("with other images").isNull();
        data.set(Stripes.data("abc"));
        assertThat(text()).startsWith("CNN fast ")
                .endsWith(" was interrupted; it continues after epoch 2, the last complete epoch saved");
        assertThat(notifications.messageProperty().get().action().label()).isEqualTo("Continue");
        assertThat(notifications.messageProperty().get().stays()).as("waits for the answer").isTrue();
        notifications.act();
        assertThat(resumed).extracting(StoredRun::path).containsExactly(folder);
    }

    @Test
    void runsOfBothFamiliesAreOfferedTogether() throws IOException {
        interrupted("cnn", 0);
        interrupted("mlp", 1);
        open();
        data.set(Stripes.data("abc"));
        assertThat(text()).contains("CNN", "interrupted in its first epoch; it starts again with the same seed", "MLP",
                "after epoch 1");
        notifications.act();
        assertThat(resumed).hasSize(2);
    }

    @Test
    void anInterruptedRunIsNotOfferedAfterANewerTrainingOfItsFamily() throws IOException {
        interrupted("cnn", 1);
        Path newer = SampleRuns.finished(root, "cnn", "fast", 5);
        Files.move(newer, root.resolve("9999"));
        open();
        data.set(Stripes.data("abc"));
        assertThat(text()).isNull();
    }

    @Test
    void stoppedAndDamagedRunsAreNotOffered() throws IOException {
        SampleRuns.stoppedWithDrawings(root);
        Files.delete(new RunStore(root).list().get(0).folder().record());
        open();
        data.set(Stripes.data("abc"));
        assertThat(text()).isNull();
    }

    private void open() {
        new ContinueOffer(new RunStore(root), data,
                new Services(new Words(), new CurrentThreadExecutor(), notifications, new ManualPulse()), resumed::add);
    }

    private Path interrupted(String family, int epochs) throws IOException {
        try (RunWriter writer = SampleRuns.started(root, family, "fast")) {
            if (epochs > 0) {
                writer.write(Map.of(ResultNames.EPOCHS_DONE, epochs));
                Files.createFile(writer.folder().checkpoint());
            }
            return writer.folder().path();
        }
    }

    private String text() {
        return notifications.isShowing() ? notifications.messageProperty().get().text() : null;
    }
}
