package org.digitlab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("journey")
@Tag("benchmark")
class FoldsJourneyTest {

    @Test
    void aFinishedAndACancelledCrossValidationAreReopenedAfterARestart(@TempDir Path home) throws TimeoutException {
        String summary;
        try (Lab lab = new Lab(home)) {
            lab.ready();
            lab.type("#batchSize", "2000");
            lab.robot().push(KeyCode.CONTROL, KeyCode.DIGIT4);
            cancel(lab);
            lab.type("#epochs", "1");
            lab.robot().clickOn("#run");
            lab.await("the first fold", () -> !lab.text("#summary").isEmpty());
            assertThat(lab.text("#summary")).contains("of 5 folds)");
            lab.awaitText(".folds-bar #progressText", "folds.done");
            assertThat(lab.onFx(() -> ((TableView<?>) lab.find("#table")).getItems().size())).isEqualTo(5);
            assertThat(lab.text("#summary")).matches("MLP · Classic .*: accuracy .* ± .*, loss .* ± .* "
                    + "\\(mean ± standard deviation of 5 folds\\)");
            assertThat(lab.curves("#accuracyChart")).contains("Fold 5 validation");
            assertNothingIsClipped(lab);
            summary = lab.text("#summary");
        }
        try (Lab lab = new Lab(home)) {
            lab.robot().push(KeyCode.CONTROL, KeyCode.DIGIT4);
            lab.await("the recorded result", () -> summary(lab).equals(summary));
            assertThat(lab.text(".folds-bar #progressText")).isEqualTo("Finished; 5 of 5 folds are complete");
            lab.await("its curves", () -> lab.curves("#accuracyChart").contains("Fold 5 validation"));
            assertThat(lab.onFx(() -> recorded(lab).getItems().size())).as("with the cancelled one").isEqualTo(2);
            lab.robot().interact(() -> recorded(lab).getSelectionModel().selectLast());
            lab.await("the cancelled cross-validation", () -> lab.text(".folds-bar #progressText")
                    .startsWith("Stopped early; 0 of 5 folds are complete"));
            assertNothingIsClipped(lab);
            lab.robot().clickOn("#delete");
            lab.await("the remaining cross-validation", () -> summary(lab).equals(summary)
                    && recorded(lab).getItems().size() == 1);
            lab.robot().clickOn("#accuracyChart").push(KeyCode.CONTROL, KeyCode.Z);
            lab.await("both cross-validations after undo", () -> recorded(lab).getItems().size() == 2);
        }
    }

    private static String summary(Lab lab) {
        return lab.text("#summary");
    }

    private static ComboBox<?> recorded(Lab lab) {
        return (ComboBox<?>) lab.find("#stored");
    }

    private static void cancel(Lab lab) {
        lab.robot().clickOn("#run");
        lab.await("a curve", () -> lab.curves("#accuracyChart").contains("Fold 1 validation"));
        lab.robot().moveTo("#cancel");
        long asked = System.nanoTime();
        lab.robot().clickOn(MouseButton.PRIMARY);
        lab.await("the end", () -> lab.find("#run").isVisible());
        Goal.CANCEL.check((System.nanoTime() - asked) / 1e6);
    }

    private static void assertNothingIsClipped(Lab lab) {
        for (int[] size : new int[][] {{1100, 700}, {1920, 1080}}) {
            lab.resize(size[0], size[1]);
            List<String> faults = lab.onFx(() -> new LayoutFaults(lab.root()).find());
            assertThat(faults).as("%d x %d", size[0], size[1]).isEmpty();
        }
    }
}
