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

/** What a window shows of cross-validations that were kept. */
class StoredFoldsListTest extends StoredFoldsListFixture {

    @Test
    void withNothingKeptThePlaceIsEmpty() {
        view.open();
        assertThat(view.stored().all()).isEmpty();
        assertThat(view.shown().progressTextProperty().get()).isEmpty();
        assertThat(view.folder()).isEmpty();
    }

    @Test
    void theNewestIsOpenedWithItsCurvesAndFigures() throws IOException {
        kept("mlp", RunState.FINISHED, 2);
        Path newest = kept("cnn", RunState.FINISHED, 3);
        view.open();
        assertThat(view.stored().all()).hasSize(2);
        assertThat(view.folder()).contains(newest);
        assertThat(view.shown().results()).extracting(FoldResult::fold).containsExactly(1, 2, 3);
        assertThat(drawn.points).containsExactly("1: 0.91", "2: 0.92", "3: 0.93");
        assertThat(view.shown().summaryProperty().get()).startsWith("CNN · Classic C32-C64: accuracy 92.00 %");
        assertThat(view.shown().progressTextProperty().get()).isEqualTo("Finished; 3 of 3 folds are complete");
        assertThat(view.shown().fractionProperty().get()).isEqualTo(1);
    }

    @Test
    void howItEndedIsSaidPlainly() throws IOException {
        Path stopped = kept("mlp", RunState.STOPPED, 2);
        Path interrupted = kept("cnn", null, 1);
        view.open();
        assertThat(view.folder()).contains(interrupted);
        assertThat(view.shown().progressTextProperty().get())
                .isEqualTo("Interrupted (the program closed); 1 of 3 folds are complete");
        assertThat(title(interrupted)).endsWith("CNN · Classic C32-C64, interrupted");
        choose(stopped);
        assertThat(view.shown().progressTextProperty().get()).startsWith("Stopped early; 2 of 3 folds");
        assertThat(view.shown().summaryProperty().get()).startsWith("MLP").endsWith("(2 of 3 folds)");
        assertThat(view.shown().fractionProperty().get()).isEqualTo(2 / 3.0);
    }

    @Test
    void whatOneFailedOfIsSaid() throws IOException {
        kept("cnn", RunState.FAILED, 1);
        view.open();
        assertThat(view.shown().progressTextProperty().get()).startsWith("Failed; 1 of 3 folds");
        assertThat(view.shown().failureProperty().get()).isEqualTo("Fold 2: it diverged");
    }

    @Test
    void oneThatCannotBeReadSaysWhyAndTheOthersStay() throws IOException {
        Path good = kept("mlp", RunState.FINISHED, 3);
        Path bad = kept("cnn", RunState.FINISHED, 3);
        Files.writeString(bad.resolve("cross-validation.json"), "{\"schema\":9}");
        view.open();
        assertThat(view.shown().failureProperty().get()).contains("was written by a newer version of this program");
        assertThat(view.shown().results()).isEmpty();
        assertThat(title(bad)).isEqualTo(bad.getFileName() + ", cannot be read");
        choose(good);
        assertThat(view.shown().failureProperty().get()).isEmpty();
        assertThat(view.shown().results()).hasSize(3);
    }

    @Test
    void aCurveThatCannotBeReadCostsOnlyItself() throws IOException {
        Path one = kept("cnn", RunState.FINISHED, 3);
        Files.writeString(one.resolve("fold-1/metrics.csv"), "kind,iteration,epoch,loss,accuracy\nprobe,x,1,2,0.5\n");
        Files.delete(one.resolve("fold-3/metrics.csv"));
        view.open();
        assertThat(drawn.points).containsExactly("2: 0.92");
        assertThat(view.shown().results()).hasSize(3);
        assertThat(view.shown().failureProperty().get()).contains("fold-1", "line 2: \"iteration\" is \"x\"");
    }

    @Test
    void oneThatHasJustRunIsKeptAndChosen() throws IOException {
        kept("mlp", RunState.FINISHED, 2);
        view.open();
        view.run();
        assertThat(view.stored().all()).hasSize(2);
        assertThat(view.folder().orElseThrow().getFileName().toString()).contains("cnn-classic");
        assertThat(view.shown().progressTextProperty().get()).isEqualTo("Done");
        assertThat(drawn.points).as("drawn once").hasSize(2 + 5);
        view.open();
        assertThat(drawn.points).as("and not read again").hasSize(2 + 5);
    }

    @Test
    void oneThatIsBeingWrittenElsewhereIsShownAsFarAsItIsAndNotDeleted() throws IOException {
        try (FoldsWriter writer = FakeFolds.start(folder, "cnn", "classic", 3)) {
            FakeFolds.fold(writer, 1);
            view.open();
            assertThat(view.shown().progressTextProperty().get()).startsWith("Running in another process; 1 of 3 folds");
            FakeFolds.fold(writer, 2);
            view.open();
            assertThat(view.shown().results()).hasSize(2);
            view.stored().delete();
            assertThat(notifications.messageProperty().get().text()).contains("is being written by a training");
        }
        assertThat(new FoldsStore(folder).list()).hasSize(1);
    }

    @Test
    void aListThatComesAfterRunWasPressedIsDropped() throws IOException {
        kept("mlp", RunState.FINISHED, 2);
        LateExecutor late = new LateExecutor();
        FoldsViewModel slow = window(late);
        slow.open();
        slow.run();
        late.deliverAll();
        assertThat(slow.shown().results()).hasSize(5);
        assertThat(slow.shown().summaryProperty().get()).startsWith("CNN");
        assertThat(slow.folder().orElseThrow().getFileName().toString()).contains("cnn-classic");
    }
}
