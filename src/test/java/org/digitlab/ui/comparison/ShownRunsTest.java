package org.digitlab.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.digitlab.plot.series.Palette;
import org.digitlab.runs.InterruptedRun;
import org.digitlab.runs.RunFolder;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.RunWriter;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.store.RunCondition;
import org.digitlab.runs.store.RunState;
import org.digitlab.ui.chart.legend.ChartRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShownRunsTest {

    private final Path root;
    private final RunsFolder folder;

    ShownRunsTest(@TempDir Path root) {
        this.root = root;
        folder = new RunsFolder(root);
    }

    @Test
    void theTwoNewestRunsArePlottedAtFirst() throws IOException {
        folder.recordThree();
        RunsViewModel runs = folder.opened();
        assertThat(runs.rows()).extracting(RunRow::isShown).containsExactly(true, true, false);
        assertThat(runs.charted()).extracting(ChartRun::id).containsExactly(RunsFolder.id(runs, 0), RunsFolder.id(runs, 1));
        assertThat(runs.chartedFolders()).extracting(folder -> folder.getFileName().toString())
                .containsExactly(RunsFolder.id(runs, 0), RunsFolder.id(runs, 1));
    }

    @Test
    void aRunKeepsItsColour() throws IOException {
        folder.recordThree();
        RunsViewModel runs = folder.opened();
        runs.toggle(List.of(runs.rows().get(2)));
        assertThat(runs.rows()).extracting(row -> row.colorIndex()).doesNotHaveDuplicates();
        int mark = runs.rows().get(0).colorIndex();
        runs.toggle(List.of(runs.rows().get(0)));
        runs.toggle(List.of(runs.rows().get(0)));
        assertThat(runs.rows().get(0).colorIndex()).isEqualTo(mark);
        RunsViewModel later = folder.opened();
        assertThat(later.rows().get(0).run().label().colorIndex()).isEqualTo(mark);
        assertThat(later.charted().get(0).inkProperty().get()).isEqualTo(Palette.run(mark));
    }

    @Test
    void plottedRunsOfOneColourDifferInTheirDots() throws IOException {
        folder.recordThree();
        RunStore store = new RunStore(root);
        for (StoredRun run : store.list()) {
            store.setColorIndex(run, 4);
        }
        RunsViewModel runs = folder.opened();
        runs.toggle(List.of(runs.rows().get(2)));
        assertThat(runs.charted()).extracting(run -> run.inkProperty().get())
                .containsExactlyInAnyOrder(Palette.run(4), Palette.run(14), Palette.run(24));
        assertThat(store.list()).as("written to the labels").extracting(run -> run.label().colorIndex())
                .containsExactlyInAnyOrder(4, 14, 24);
    }

    @Test
    void togglingSeveralRunsHidesThemOnlyIfAllArePlotted() throws IOException {
        folder.recordThree();
        RunsViewModel runs = folder.opened();
        runs.toggle(List.copyOf(runs.rows()));
        assertThat(runs.charted()).hasSize(3);
        runs.toggle(List.copyOf(runs.rows()));
        assertThat(runs.charted()).isEmpty();
    }

    @Test
    void aRunningRunIsFollowedUntilItEnds() throws IOException {
        try (RunWriter writer = SampleRuns.started(root, "cnn", "classic")) {
            writer.iteration(SampleRuns.point(1));
            writer.flush();
            RunsViewModel runs = folder.opened();
            ChartRun chart = runs.charted().get(0);
            assertThat(runs.rows().get(0).run().condition()).isEqualTo(RunCondition.RUNNING);
            long before = chart.versionProperty().get();
            writer.iteration(SampleRuns.point(2));
            writer.iteration(SampleRuns.point(3));
            writer.flush();
            folder.pulse.beat();
            assertThat(chart.versionProperty().get()).isEqualTo(before + 2);
            writer.iteration(SampleRuns.point(4));
            writer.finish(RunState.STOPPED, null, Map.of());
            folder.pulse.beat();
            folder.pulse.beat();
            assertThat(chart.versionProperty().get()).isEqualTo(before + 3);
            assertThat(runs.rows().get(0).run().condition()).isEqualTo(RunCondition.STOPPED);
        }
    }

    @Test
    void theLengthOfTheFirstEpochComesFromTheRecipe() throws IOException {
        try (RunWriter writer = SampleRuns.started(root, "cnn", "classic")) {
            writer.iteration(SampleRuns.point(1));
            writer.flush();
        }
        StoredRun run = new RunStore(root).list().get(0);
        try (CurveFile file = CurveFile.open(run)) {
            assertThat(file.series().clock().epochLength()).as("540 images in batches of 50").isEqualTo(11);
        }
    }

    @Test
    void aResumedRunIsReadAgain() throws IOException {
        RunFolder recorded;
        try (RunWriter writer = SampleRuns.started(root, "cnn", "classic")) {
            writer.iteration(SampleRuns.point(1));
            writer.iteration(SampleRuns.point(2));
            recorded = writer.folder();
        }
        RunsViewModel runs = folder.opened();
        ChartRun first = runs.charted().get(0);
        try (RunWriter writer = InterruptedRun.open(recorded.path()).resume(1)) {
            writer.iteration(SampleRuns.point(2));
            writer.flush();
            folder.pulse.beat();
            assertThat(runs.charted()).hasSize(1).doesNotContain(first);
        }
    }

    @Test
    void unreadableMeasurementsAreReportedAndTheRunIsHidden() throws IOException {
        Path run = SampleRuns.finished(root, "mlp", "000", 5);
        Files.writeString(run.resolve("metrics.csv"), "a,b\n1,2\n");
        RunsViewModel runs = folder.opened();
        assertThat(runs.rows().get(0).isShown()).isFalse();
        assertThat(folder.notifications.messageProperty().get().text()).contains("metrics.csv: has no column \"kind\"");
    }
}
