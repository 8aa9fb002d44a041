package org.digitlab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.stage.WindowEvent;
import org.digitlab.Waiting;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.store.RunCondition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

@Tag("journey")
class ClosingJourneyTest {

    @Test
    void closingTheWindowDuringATrainingEndsAllItsThreads(@TempDir Path home)
            throws TimeoutException, IOException {
        try (Lab lab = new Lab(home)) {
            lab.ready();
            lab.robot().clickOn("#train");
            lab.await("a training", () -> lab.curves("#loss").contains("MLP training"));
            assertThat(workers()).contains("training-mlp", "prediction");
            lab.robot().interact(() -> lab.stage().fireEvent(
                    new WindowEvent(lab.stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
            assertThat(lab.stage().isShowing()).isFalse();
        }
        WaitForAsyncUtils.waitFor(Waiting.MAX_MILLIS, TimeUnit.MILLISECONDS, () -> workers().isEmpty());
        assertThat(home.resolve("settings.json")).exists();
        assertThat(new RunStore(home.resolve("runs")).list()).singleElement()
                .satisfies(run -> assertThat(run.condition()).isEqualTo(RunCondition.INTERRUPTED))
                .satisfies(run -> assertThat(run.isResumable()).isTrue());
    }

    private static Set<String> workers() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                .filter(name -> name.matches("training-.*|prediction|background")).collect(Collectors.toSet());
    }
}
