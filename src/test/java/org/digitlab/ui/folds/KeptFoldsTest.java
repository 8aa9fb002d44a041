package org.digitlab.ui.folds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.runs.FoldsStore;
import org.digitlab.runs.FoldsWriter;
import org.digitlab.runs.RunState;
import org.digitlab.runs.StoredFolds;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.LateExecutor;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a window shows of cross-validations that were kept. */
class KeptFoldsTest {

    private final Words words = new Words();
    private final Notifications notifications = new Notifications();
    private final Drawn drawn = new Drawn();

    @TempDir
    private Path folder;
    private FakeFolds fake;
    private FoldsViewModel view;

    @BeforeEach
    void open() {
        fake = new FakeFolds(folder);
        view = window(new CurrentThreadExecutor());
    }

    @Test
    void withNothingKeptThePlaceIsEmpty() {
        view.open();
        assertThat(view.kept().all()).isEmpty();
        assertThat(view.shown().progressTextProperty().get()).isEmpty();
        assertThat(view.folder()).isEmpty();
    }

    @Test
    void theNewestIsOpenedWithItsCurvesAndFigures() throws IOException {
        kept("mlp", RunState.FINISHED, 2);
        Path newest = kept("cnn", RunState.FINISHED, 3);
        view.open();
        assertThat(view.kept().all()).hasSize(2);
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
                .isEqualTo("Interrupted, for its process ended; 1 of 3 folds are complete");
        assertThat(title(interrupted)).endsWith("CNN · Classic C32-C64, interrupted");
        choose(stopped);
        assertThat(view.shown().progressTextProperty().get()).startsWith("Stopped before its end; 2 of 3 folds");
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
        assertThat(view.kept().all()).hasSize(2);
        assertThat(view.folder().orElseThrow().getFileName().toString()).contains("cnn-classic");
        assertThat(view.shown().progressTextProperty().get()).isEqualTo("Done");
        assertThat(drawn.points).as("drawn once").hasSize(2 + 5);
        view.open();
        assertThat(drawn.points).as("and not read again").hasSize(2 + 5);
    }

    @Test
    void aDeletedOneComesBack() throws IOException {
        Path older = kept("mlp", RunState.FINISHED, 2);
        Path newer = kept("cnn", RunState.FINISHED, 3);
        view.open();
        view.kept().delete();
        assertThat(view.folder()).contains(older);
        assertThat(notifications.messageProperty().get().text()).endsWith("CNN · Classic C32-C64 is deleted");
        view.kept().delete();
        assertThat(view.kept().all()).isEmpty();
        assertThat(view.shown().summaryProperty().get()).isEmpty();
        assertThat(view.shown().progressTextProperty().get()).isEmpty();
        view.undo();
        assertThat(view.folder()).contains(older);
        view.undo();
        assertThat(view.folder()).contains(newer);
        assertThat(view.shown().results()).hasSize(3);
        assertThat(view.isUndoable()).isFalse();
    }

    @Test
    void oneThatComesBackWhileAnotherRunsIsListedAndNotMixedWithIt() throws IOException {
        Path older = kept("mlp", RunState.FINISHED, 2);
        view.open();
        view.kept().delete();
        fake.beforeFold = fold -> {
            if (fold == 3) {
                notifications.act();
                assertThat(view.kept().all()).extracting(one -> one.folder().path()).contains(older);
                assertThat(view.kept().chosenProperty().get()).isNull();
            }
        };
        view.run();
        assertThat(view.shown().results()).hasSize(5);
        assertThat(drawn.points).hasSize(5);
        assertThat(view.shown().summaryProperty().get()).startsWith("CNN");
        assertThat(view.folder()).isNotEqualTo(Optional.of(older));
        assertThat(view.kept().all()).hasSize(2);
    }

    @Test
    void bringingBackDoesNotEndTheModelBeingOpened() throws IOException {
        kept("mlp", RunState.FINISHED, 2);
        view.open();
        view.kept().delete();
        List<String> ended = new ArrayList<>();
        notifications.busy("Opening", new ReadOnlyDoubleWrapper(), "Cancel", () -> ended.add("opening"));
        view.undo();
        assertThat(ended).isEmpty();
        assertThat(notifications.messageProperty().get().text()).isEqualTo("Opening");
    }

    @Test
    void oneThatSomebodyElseDeletedWhileItWasShownGivesWay() throws IOException {
        Path older = kept("mlp", RunState.FINISHED, 2);
        Path newer = kept("cnn", RunState.FINISHED, 3);
        view.open();
        Files.move(newer, folder.resolve(".elsewhere"));
        view.kept().delete();
        assertThat(notifications.messageProperty().get().text()).contains(newer.getFileName().toString());
        assertThat(notifications.messageProperty().get().error()).isTrue();
        assertThat(view.folder()).contains(older);
    }

    @Test
    void oneThatIsBeingWrittenElsewhereIsShownAsFarAsItIsAndNotDeleted() throws IOException {
        try (FoldsWriter writer = FakeFolds.start(folder, "cnn", "classic", 3)) {
            FakeFolds.fold(writer, 1);
            view.open();
            assertThat(view.shown().progressTextProperty().get()).startsWith("Under way elsewhere; 1 of 3 folds");
            FakeFolds.fold(writer, 2);
            view.open();
            assertThat(view.shown().results()).hasSize(2);
            view.kept().delete();
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

    private FoldsViewModel window(TaskExecutor executor) {
        FoldsViewModel made = fake.view(words, executor, notifications);
        made.shown().setCurves(drawn);
        return made;
    }

    /** Later in the list than those before, whatever the clock says; of three folds. */
    private Path kept(String model, RunState end, int complete) throws IOException {
        Path made;
        try (FoldsWriter writer = FakeFolds.start(folder, model, "classic", 3)) {
            for (int fold = 1; fold <= complete; fold++) {
                FakeFolds.fold(writer, fold);
            }
            if (end != null) {
                writer.finish(end, end == RunState.FAILED ? "Fold 2: it diverged" : null);
            }
            made = writer.folder().path();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return Files.move(made, folder.resolve("2020-%02d-%s-classic".formatted(all.count(), model)));
        }
    }

    private void choose(Path path) {
        view.kept().chosenProperty().set(find(path));
    }

    private String title(Path path) {
        return view.kept().text().title(find(path));
    }

    private StoredFolds find(Path path) {
        return view.kept().all().stream().filter(one -> one.folder().path().equals(path)).findFirst().orElseThrow();
    }

    private static final class Drawn implements FoldCurves {

        private final List<String> points = new ArrayList<>();

        @Override
        public void start(int folds) {
            points.removeIf(point -> folds == 0);
        }

        @Override
        public void validation(int fold, ValidationPoint point) {
            points.add(fold + ": " + point.accuracy());
        }
    }
}
