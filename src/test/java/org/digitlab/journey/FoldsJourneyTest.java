package org.digitlab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("journey")
class FoldsJourneyTest {

    @Test
    void aNetworkIsCrossValidatedAndAnotherOneCancelled(@TempDir Path home) throws TimeoutException {
        try (Lab lab = new Lab(home)) {
            lab.ready();
            lab.type("#batchSize", "2000");
            lab.robot().push(KeyCode.CONTROL, KeyCode.DIGIT4);
            cancelWithinASecond(lab);
            lab.type("#epochs", "1");
            lab.robot().clickOn("#run");
            lab.await("the first fold", () -> !lab.text("#summary").isEmpty());
            assertThat(lab.text("#summary")).contains("of 5 folds)");
            lab.await("all folds", () -> lab.text(".folds-bar #progressText").equals("Done"));
            assertThat(lab.onFx(() -> ((TableView<?>) lab.find("#table")).getItems().size())).isEqualTo(5);
            assertThat(lab.text("#summary")).matches("MLP · Classic .*: accuracy .* ± .*, loss .* ± .* "
                    + "\\(mean ± standard deviation of 5 folds\\)");
            assertThat(lab.curves("#accuracyChart")).contains("Fold 5 validation");
            assertNothingIsClipped(lab);
        }
    }

    private static void cancelWithinASecond(Lab lab) {
        lab.robot().clickOn("#run");
        lab.await("a curve", () -> lab.curves("#accuracyChart").contains("Fold 1 validation"));
        lab.robot().moveTo("#cancel");
        long asked = System.nanoTime();
        lab.robot().clickOn(MouseButton.PRIMARY);
        lab.await("the end", () -> lab.find("#run").isVisible());
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(1));
    }

    private static void assertNothingIsClipped(Lab lab) {
        for (int[] size : new int[][] {{1100, 700}, {1920, 1080}}) {
            lab.resize(size[0], size[1]);
            List<String> faults = lab.onFx(() -> new LayoutFaults(lab.root()).find());
            assertThat(faults).as("%d x %d", size[0], size[1]).isEmpty();
        }
    }
}
