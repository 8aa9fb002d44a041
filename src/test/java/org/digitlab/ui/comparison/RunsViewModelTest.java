package org.digitlab.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.digitlab.plot.Palette;
import org.digitlab.runs.RunCondition;
import org.digitlab.runs.RunFolder;
import org.digitlab.runs.RunState;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.RunWriter;
import org.digitlab.runs.StoredRun;
import org.digitlab.ui.chart.ChartRun;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsViewModelTest {

    @TempDir
    private Path root;
    private final ManualPulse pulse = new ManualPulse();
    private final Notifications notifications = new Notifications();

    @Test
    void aFolderWithoutRunsIsReadyAndEmpty() {
        RunsViewModel runs = opened();
        assertThat(runs.phaseProperty().get()).isEqualTo(RunsViewModel.Phase.READY);
        assertThat(runs.rows()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeListedSaysWhyAndIsTriedAgain() throws IOException {
        Files.createDirectories(root);
        Path file = Files.createFile(root.resolve("file"));
        RunsViewModel runs = view(file);
        runs.open();
        assertThat(runs.phaseProperty().get()).isEqualTo(RunsViewModel.Phase.FAILED);
        assertThat(runs.failureProperty().get()).isEqualTo(file + ": not a folder");
        Files.delete(file);
        runs.refresh();
        assertThat(runs.phaseProperty().get()).isEqualTo(RunsViewModel.Phase.READY);
    }

    @Test
    void theTwoNewestAreOnTheChartsAtFirst() throws IOException {
        three();
        RunsViewModel runs = opened();
        assertThat(runs.rows()).extracting(RunRow::isShown).containsExactly(true, true, false);
        assertThat(runs.charted()).extracting(ChartRun::id).containsExactly(id(runs, 0), id(runs, 1));
        assertThat(runs.chartedFolders()).extracting(folder -> folder.getFileName().toString())
                .containsExactly(id(runs, 0), id(runs, 1));
    }

    @Test
    void aRunKeepsItsColourWhateverIsShownBesideIt() throws IOException {
        three();
        RunsViewModel runs = opened();
        runs.toggle(List.of(runs.rows().get(2)));
        assertThat(runs.rows()).extracting(row -> row.markProperty().get()).doesNotHaveDuplicates();
        int mark = runs.rows().get(0).markProperty().get();
        runs.toggle(List.of(runs.rows().get(0)));
        runs.toggle(List.of(runs.rows().get(0)));
        assertThat(runs.rows().get(0).markProperty().get()).isEqualTo(mark);
        RunsViewModel later = opened();
        assertThat(later.rows().get(0).run().label().mark()).isEqualTo(mark);
        assertThat(later.charted().get(0).inkProperty().get()).isEqualTo(Palette.run(mark));
    }

    @Test
    void showingSeveralHidesThemOnlyIfAllAreShown() throws IOException {
        three();
        RunsViewModel runs = opened();
        runs.toggle(List.copyOf(runs.rows()));
        assertThat(runs.charted()).hasSize(3);
        runs.toggle(List.copyOf(runs.rows()));
        assertThat(runs.charted()).isEmpty();
    }

    @Test
    void aRunThatIsBeingWrittenGrowsAndThenRests() throws IOException {
        try (RunWriter writer = SomeRuns.started(root, "cnn", "classic")) {
            writer.iteration(SomeRuns.point(1));
            writer.flush();
            RunsViewModel runs = opened();
            ChartRun chart = runs.charted().get(0);
            assertThat(runs.rows().get(0).run().condition()).isEqualTo(RunCondition.RUNNING);
            long before = chart.versionProperty().get();
            writer.iteration(SomeRuns.point(2));
            writer.iteration(SomeRuns.point(3));
            writer.flush();
            pulse.beat();
            assertThat(chart.versionProperty().get()).isEqualTo(before + 2);
            writer.iteration(SomeRuns.point(4));
            writer.finish(RunState.STOPPED, null, Map.of());
            pulse.beat();
            pulse.beat();
            assertThat(chart.versionProperty().get()).isEqualTo(before + 3);
            assertThat(runs.rows().get(0).run().condition()).isEqualTo(RunCondition.STOPPED);
        }
    }

    @Test
    void theFirstEpochIsDrawnToTheScaleOfTheRecipe() throws IOException {
        try (RunWriter writer = SomeRuns.started(root, "cnn", "classic")) {
            writer.iteration(SomeRuns.point(1));
            writer.flush();
        }
        StoredRun run = new RunStore(root).list().get(0);
        try (CurveFile file = CurveFile.open(run)) {
            assertThat(file.series().clock().epochLength()).as("540 images in batches of 50").isEqualTo(11);
        }
    }

    @Test
    void aRunThatIsGoneOnWithIsReadAnew() throws IOException {
        RunFolder folder;
        try (RunWriter writer = SomeRuns.started(root, "cnn", "classic")) {
            writer.iteration(SomeRuns.point(1));
            writer.iteration(SomeRuns.point(2));
            folder = writer.folder();
        }
        RunsViewModel runs = opened();
        ChartRun first = runs.charted().get(0);
        try (RunWriter writer = RunWriter.resume(folder, before -> 1)) {
            writer.iteration(SomeRuns.point(2));
            writer.flush();
            pulse.beat();
            assertThat(runs.charted()).hasSize(1).doesNotContain(first);
        }
    }

    @Test
    void aNewRunAppearsAndADeletedFolderGoesWithItsCurves() throws IOException {
        three();
        RunsViewModel runs = opened();
        SomeRuns.finished(root, "mlp", "000", 5);
        pulse.beat();
        assertThat(runs.rows()).hasSize(4);
        RunRow shown = runs.rows().stream().filter(RunRow::isShown).findFirst().orElseThrow();
        new RunStore(root).delete(shown.run());
        pulse.beat();
        assertThat(runs.rows()).hasSize(3).doesNotContain(shown);
        assertThat(runs.charted()).extracting(ChartRun::id).doesNotContain(shown.run().id()).hasSize(1);
    }

    @Test
    void closedItFollowsNothing() throws IOException {
        RunsViewModel runs = opened();
        runs.close();
        assertThat(pulse.isAtRest()).isTrue();
    }

    @Test
    void namesAndNotesReachTheDiskAndTheCharts() throws IOException {
        three();
        RunsViewModel runs = opened();
        runs.rename(runs.rows().get(0), "Mine");
        runs.note(runs.rows().get(0), "a remark");
        assertThat(runs.charted().get(0).nameProperty().get()).isEqualTo("Mine");
        assertThat(new RunStore(root).list().get(0).notes()).isEqualTo("a remark");
    }

    @Test
    void deletingCanBeUndoneAndBringsTheCurvesBack() throws IOException {
        three();
        RunsViewModel runs = opened();
        String id = id(runs, 0);
        runs.rename(runs.rows().get(0), "Mine");
        runs.delete(List.of(runs.rows().get(0)));
        assertThat(runs.rows()).hasSize(2);
        assertThat(runs.charted()).hasSize(1);
        assertThat(notifications.messageProperty().get().text()).isEqualTo("Mine is deleted");
        notifications.messageProperty().get().action().command().run();
        assertThat(id(runs, 0)).isEqualTo(id);
        assertThat(runs.rows().get(0).isShown()).isTrue();
        assertThat(runs.charted()).hasSize(2);
    }

    @Test
    void ofSeveralRunsThoseThatCanAreDeleted() throws IOException {
        SomeRuns.finished(root, "mlp", "000", 5);
        try (RunWriter writer = SomeRuns.started(root, "cnn", "classic")) {
            RunsViewModel runs = opened();
            runs.delete(List.copyOf(runs.rows()));
            assertThat(runs.rows()).extracting(row -> row.run().folder()).containsExactly(writer.folder());
            assertThat(notifications.messageProperty().get().text())
                    .contains("is deleted; ", "is being written by a training; stop that first");
            runs.delete(List.copyOf(runs.rows()));
            assertThat(notifications.messageProperty().get().error()).isTrue();
        }
    }

    @Test
    void aRunThatCannotBeReadIsListedAndSaysWhyWhenItIsToBeShown() throws IOException {
        Files.createDirectories(root.resolve("half"));
        RunsViewModel runs = opened();
        assertThat(runs.rows()).hasSize(1);
        runs.toggle(List.copyOf(runs.rows()));
        assertThat(runs.charted()).isEmpty();
        assertThat(runs.rows().get(0).isShown()).isFalse();
        assertThat(notifications.messageProperty().get().text()).contains("run.json: is missing");
        runs.filterProperty().set("cannot be read");
        assertThat(runs.rows()).as("found by the words that are shown").hasSize(1);
        runs.filterProperty().set("unreadable");
        assertThat(runs.rows()).isEmpty();
    }

    @Test
    void measurementsThatCannotBeReadAreToldAndTheEyeShuts() throws IOException {
        Path run = SomeRuns.finished(root, "mlp", "000", 5);
        Files.writeString(run.resolve("metrics.csv"), "a,b\n1,2\n");
        RunsViewModel runs = opened();
        assertThat(runs.rows().get(0).isShown()).isFalse();
        assertThat(notifications.messageProperty().get().text()).contains("metrics.csv: has no column \"kind\"");
    }

    @Test
    void theFilterLooksForAllWords() throws IOException {
        three();
        RunsViewModel runs = opened();
        runs.note(runs.rows().get(1), "with a wide kernel");
        runs.filterProperty().set(" KERNEL wide ");
        assertThat(runs.rows()).hasSize(1);
        runs.filterProperty().set("finished nothing");
        assertThat(runs.rows()).isEmpty();
        runs.filterProperty().set("");
        assertThat(runs.rows()).hasSize(3);
    }

    private void three() throws IOException {
        SomeRuns.finished(root, "mlp", "classic", 5);
        SomeRuns.finished(root, "cnn", "classic", 5);
        SomeRuns.finished(root, "cnn", "fast", 5);
    }

    private RunsViewModel opened() {
        RunsViewModel runs = view(root);
        runs.open();
        return runs;
    }

    private RunsViewModel view(Path folder) {
        return new RunsViewModel(new RunStore(folder), new Words(), new CurrentThreadExecutor(), pulse, notifications);
    }

    private static String id(RunsViewModel runs, int row) {
        return runs.rows().get(row).run().id();
    }
}
