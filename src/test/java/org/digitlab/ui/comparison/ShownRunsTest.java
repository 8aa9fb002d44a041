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

class ShownRunsTest extends RunsFixture {

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
        assertThat(runs.rows()).extracting(row -> row.colorIndex()).doesNotHaveDuplicates();
        int mark = runs.rows().get(0).colorIndex();
        runs.toggle(List.of(runs.rows().get(0)));
        runs.toggle(List.of(runs.rows().get(0)));
        assertThat(runs.rows().get(0).colorIndex()).isEqualTo(mark);
        RunsViewModel later = opened();
        assertThat(later.rows().get(0).run().label().colorIndex()).isEqualTo(mark);
        assertThat(later.charted().get(0).inkProperty().get()).isEqualTo(Palette.run(mark));
    }

    @Test
    void runsThatShareAColourAreToldApartByDotsOnceBothAreShown() throws IOException {
        three();
        RunStore store = new RunStore(root);
        for (StoredRun run : store.list()) {
            store.setColorIndex(run, 4);
        }
        RunsViewModel runs = opened();
        runs.toggle(List.of(runs.rows().get(2)));
        assertThat(runs.charted()).extracting(run -> run.inkProperty().get())
                .containsExactlyInAnyOrder(Palette.run(4), Palette.run(14), Palette.run(24));
        assertThat(store.list()).as("for good").extracting(run -> run.label().colorIndex())
                .containsExactlyInAnyOrder(4, 14, 24);
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
        try (RunWriter writer = SampleRuns.started(root, "cnn", "classic")) {
            writer.iteration(SampleRuns.point(1));
            writer.flush();
            RunsViewModel runs = opened();
            ChartRun chart = runs.charted().get(0);
            assertThat(runs.rows().get(0).run().condition()).isEqualTo(RunCondition.RUNNING);
            long before = chart.versionProperty().get();
            writer.iteration(SampleRuns.point(2));
            writer.iteration(SampleRuns.point(3));
            writer.flush();
            pulse.beat();
            assertThat(chart.versionProperty().get()).isEqualTo(before + 2);
            writer.iteration(SampleRuns.point(4));
            writer.finish(RunState.STOPPED, null, Map.of());
            pulse.beat();
            pulse.beat();
            assertThat(chart.versionProperty().get()).isEqualTo(before + 3);
            assertThat(runs.rows().get(0).run().condition()).isEqualTo(RunCondition.STOPPED);
        }
    }

    @Test
    void theFirstEpochIsDrawnToTheScaleOfTheRecipe() throws IOException {
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
    void aRunThatIsGoneOnWithIsReadAnew() throws IOException {
        RunFolder folder;
        try (RunWriter writer = SampleRuns.started(root, "cnn", "classic")) {
            writer.iteration(SampleRuns.point(1));
            writer.iteration(SampleRuns.point(2));
            folder = writer.folder();
        }
        RunsViewModel runs = opened();
        ChartRun first = runs.charted().get(0);
        try (RunWriter writer = InterruptedRun.open(folder.path()).resume(1)) {
            writer.iteration(SampleRuns.point(2));
            writer.flush();
            pulse.beat();
            assertThat(runs.charted()).hasSize(1).doesNotContain(first);
        }
    }

    @Test
    void measurementsThatCannotBeReadAreToldAndTheEyeShuts() throws IOException {
        Path run = SampleRuns.finished(root, "mlp", "000", 5);
        Files.writeString(run.resolve("metrics.csv"), "a,b\n1,2\n");
        RunsViewModel runs = opened();
        assertThat(runs.rows().get(0).isShown()).isFalse();
        assertThat(notifications.messageProperty().get().text()).contains("metrics.csv: has no column \"kind\"");
    }
}
