package org.digitlab.ui.folds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.digitlab.metrics.FoldResult;
import org.digitlab.runs.FoldsStore;
import org.digitlab.runs.FoldsWriter;
import org.digitlab.runs.store.RunState;
import org.digitlab.ui.common.LateExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Listing and showing recorded cross-validations. */
class StoredFoldsListTest {

    private final StoredFoldsWindow window;

    StoredFoldsListTest(@TempDir Path folder) {
        window = new StoredFoldsWindow(folder);
    }

    @Test
    void withoutCrossValidationsTheViewIsEmpty() {
        window.view.open();
        assertThat(window.view.stored().all()).isEmpty();
        assertThat(window.view.shown().progressTextProperty().get()).isEmpty();
        assertThat(window.view.folder()).isEmpty();
    }

    @Test
    void theNewestIsShownWithItsCurvesAndResults() throws IOException {
        window.record("mlp", RunState.FINISHED, 2);
        Path newest = window.record("cnn", RunState.FINISHED, 3);
        window.view.open();
        assertThat(window.view.stored().all()).hasSize(2);
        assertThat(window.view.folder()).contains(newest);
        assertThat(window.view.shown().results()).extracting(FoldResult::fold).containsExactly(1, 2, 3);
        assertThat(window.drawn.points).containsExactly("1: 0.91", "2: 0.92", "3: 0.93");
        assertThat(window.view.shown().summaryProperty().get()).startsWith("CNN · Classic C32-C64: accuracy 92.00 %");
        assertThat(window.view.shown().progressTextProperty().get()).isEqualTo("Finished; 3 of 3 folds are complete");
        assertThat(window.view.shown().fractionProperty().get()).isEqualTo(1);
    }

    @Test
    void theConditionIsShown() throws IOException {
        Path stopped = window.record("mlp", RunState.STOPPED, 2);
        Path interrupted = window.record("cnn", null, 1);
        window.view.open();
        assertThat(window.view.folder()).contains(interrupted);
        assertThat(window.view.shown().progressTextProperty().get())
                .isEqualTo("Interrupted (the program closed); 1 of 3 folds are complete");
        assertThat(window.title(interrupted)).endsWith("CNN · Classic C32-C64, interrupted");
        window.choose(stopped);
        assertThat(window.view.shown().progressTextProperty().get()).startsWith("Stopped early; 2 of 3 folds");
        assertThat(window.view.shown().summaryProperty().get()).startsWith("MLP").endsWith("(2 of 3 folds)");
        assertThat(window.view.shown().fractionProperty().get()).isEqualTo(2 / 3.0);
    }

    @Test
    void theReasonOfAFailureIsShown() throws IOException {
        window.record("cnn", RunState.FAILED, 1);
        window.view.open();
        assertThat(window.view.shown().progressTextProperty().get()).startsWith("Failed; 1 of 3 folds");
        assertThat(window.view.shown().failureProperty().get()).isEqualTo("Fold 2: it diverged");
    }

    @Test
    void anUnreadableCrossValidationIsReportedAndOthersAreShown() throws IOException {
        Path good = window.record("mlp", RunState.FINISHED, 3);
        Path bad = window.record("cnn", RunState.FINISHED, 3);
        Files.writeString(bad.resolve("cross-validation.json"), "{\"schema\":9}");
        window.view.open();
        assertThat(window.view.shown().failureProperty().get()).contains("was written by a newer version of this program");
        assertThat(window.view.shown().results()).isEmpty();
        assertThat(window.title(bad)).isEqualTo(bad.getFileName() + ", cannot be read");
        window.choose(good);
        assertThat(window.view.shown().failureProperty().get()).isEmpty();
        assertThat(window.view.shown().results()).hasSize(3);
    }

    @Test
    void anUnreadableCurveIsReportedAndOthersAreShown() throws IOException {
        Path one = window.record("cnn", RunState.FINISHED, 3);
        Files.writeString(one.resolve("fold-1/metrics.csv"), "kind,iteration,epoch,loss,accuracy\nprobe,x,1,2,0.5\n");
        Files.delete(one.resolve("fold-3/metrics.csv"));
        window.view.open();
        assertThat(window.drawn.points).containsExactly("2: 0.92");
        assertThat(window.view.shown().results()).hasSize(3);
        assertThat(window.view.shown().failureProperty().get()).contains("fold-1", "line 2: \"iteration\" is \"x\"");
    }

    @Test
    void aFinishedCrossValidationIsListedAndSelected() throws IOException {
        window.record("mlp", RunState.FINISHED, 2);
        window.view.open();
        window.view.run();
        assertThat(window.view.stored().all()).hasSize(2);
        assertThat(window.view.folder().orElseThrow().getFileName().toString()).contains("cnn-classic");
        assertThat(window.view.shown().progressTextProperty().get()).isEqualTo("Done");
        assertThat(window.drawn.points).as("drawn once").hasSize(2 + 5);
        window.view.open();
        assertThat(window.drawn.points).as("not read again").hasSize(2 + 5);
    }

    @Test
    void aCrossValidationOfAnotherProcessIsFollowedAndNotDeleted() throws IOException {
        try (FoldsWriter writer = FakeFolds.start(window.folder, "cnn", "classic", 3)) {
            FakeFolds.fold(writer, 1);
            window.view.open();
            assertThat(window.view.shown().progressTextProperty().get())
                    .startsWith("Running in another process; 1 of 3 folds");
            FakeFolds.fold(writer, 2);
            window.view.open();
            assertThat(window.view.shown().results()).hasSize(2);
            window.view.stored().delete();
            assertThat(window.notifications.messageProperty().get().text()).contains("is being written by a training");
        }
        assertThat(new FoldsStore(window.folder).list()).hasSize(1);
    }

    @Test
    void aListThatArrivesAfterRunWasPressedIsDropped() throws IOException {
        window.record("mlp", RunState.FINISHED, 2);
        LateExecutor late = new LateExecutor();
        FoldsViewModel slow = window.view(late);
        slow.open();
        slow.run();
        late.deliverAll();
        assertThat(slow.shown().results()).hasSize(5);
        assertThat(slow.shown().summaryProperty().get()).startsWith("CNN");
        assertThat(slow.folder().orElseThrow().getFileName().toString()).contains("cnn-classic");
    }
}
