package org.digitlab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("journey")
class TrainingJourneyTest {

    private static final int BATCH = 100;
    private static final int ITERATIONS = 55_000 / BATCH;

    @Test
    void aTrainingIsWatchedPausedSteppedStoppedSavedAndOpened(@TempDir Path home) throws TimeoutException {
        try (Lab lab = new Lab(home)) {
            lab.ready();
            lab.type("#epochs", "1");
            lab.type("#batchSize", Integer.toString(BATCH));
            lab.robot().clickOn("#train");
            lab.await("points within the first epoch",
                    () -> lab.curves("#loss").contains("MLP training")
                            && lab.curves("#accuracy").contains("MLP training"));
            assertThat(lab.text("#sourceTitle")).isEqualTo(lab.words("training.source.training"));

            pause(lab);
            // The current iteration still finishes.
            frames(lab, 30);
            int before = iteration(lab);
            frames(lab, 30);
            assertThat(iteration(lab)).as("iterations while paused").isEqualTo(before).isBetween(1, ITERATIONS - 2);
            lab.robot().clickOn("#step");
            lab.await("one step", () -> iteration(lab) > before);
            frames(lab, 30);
            assertThat(iteration(lab)).isEqualTo(before + 1);

            lab.robot().push(KeyCode.SPACE);
            lab.await("more iterations", () -> iteration(lab) > before + 1);
            lab.robot().clickOn("#stop");
            lab.await("the trained model", () -> lab.text("#sourceTitle").startsWith("Trained here"));
            lab.await("its test accuracy", () -> lab.text("#sourceDetail").matches(".*test \\d\\d\\.\\d\\d %"));
            saveAndOpen(lab, home.resolve("mine.zip"));
        }
    }

    private static void saveAndOpen(Lab lab, Path file) {
        String tested = lab.text("#sourceDetail").replaceFirst(".*test", "test");
        lab.robot().interact(() -> lab.context().trainings().saveModel(file));
        lab.awaitText("#notification", "app.saved", "mine.zip");
        lab.robot().clickOn("#reset");
        lab.awaitText("#sourceTitle", "training.source.shipped");
        lab.robot().interact(() -> lab.context().trainings().openModel(file));
        lab.awaitText("#sourceTitle", "training.source.opened", "mine.zip");
        assertThat(lab.text("#sourceDetail")).isEqualTo(tested);
    }

    private static void pause(Lab lab) {
        lab.robot().push(KeyCode.SPACE);
        lab.await("a pause", () -> lab.text("#progressText").endsWith("paused"));
    }

    private static int iteration(Lab lab) {
        return (int) Math.round(lab.progress() * ITERATIONS);
    }

    private static void frames(Lab lab, int count) {
        new Frames(count).await(lab);
    }
}
