package org.digitlab.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.RunWriter;
import org.digitlab.ui.chart.legend.ChartRun;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.records.RecordList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsViewModelTest {

    private final Path root;
    private final RunsFolder folder;

    RunsViewModelTest(@TempDir Path root) {
        this.root = root;
        folder = new RunsFolder(root);
    }

    @Test
    void aFolderWithoutRunsIsReadyAndEmpty() {
        RunsViewModel runs = folder.opened();
        assertThat(runs.list().phaseProperty().get()).isEqualTo(RecordList.Phase.READY);
        assertThat(runs.rows()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeListedIsReportedAndTriedAgain() throws IOException {
        Files.createDirectories(root);
        Path file = Files.createFile(root.resolve("file"));
        RunsViewModel runs = folder.opened(file, new CurrentThreadExecutor());
        assertThat(runs.list().phaseProperty().get()).isEqualTo(RecordList.Phase.FAILED);
        assertThat(runs.list().failureProperty().get()).isEqualTo(file + ": not a folder");
        Files.delete(file);
        runs.list().refresh();
        assertThat(runs.list().phaseProperty().get()).isEqualTo(RecordList.Phase.READY);
    }

    @Test
    void newRunsAppearAndDeletedOnesDisappearWithTheirCurves() throws IOException {
        folder.recordThree();
        RunsViewModel runs = folder.opened();
        SampleRuns.finished(root, "mlp", "000", 5);
        folder.pulse.beat();
        assertThat(runs.rows()).hasSize(4);
        RunRow shown = runs.rows().stream().filter(RunRow::isShown).findFirst().orElseThrow();
        new RunStore(root).delete(shown.run());
        folder.pulse.beat();
        assertThat(runs.rows()).hasSize(3).doesNotContain(shown);
        assertThat(runs.charted()).extracting(ChartRun::id).doesNotContain(shown.run().id()).hasSize(1);
    }

    @Test
    void aClosedListIsNotRefreshed() throws IOException {
        RunsViewModel runs = folder.opened();
        runs.close();
        assertThat(folder.pulse.isAtRest()).isTrue();
    }

    @Test
    void namesAndNotesAreWrittenAndShown() throws IOException {
        folder.recordThree();
        RunsViewModel runs = folder.opened();
        runs.rename(runs.rows().get(0), "Mine");
        runs.setNotes(runs.rows().get(0), "a remark");
        assertThat(runs.charted().get(0).nameProperty().get()).isEqualTo("Mine");
        assertThat(new RunStore(root).list().get(0).notes()).isEqualTo("a remark");
    }

    @Test
    void undoingADeletionRestoresTheCurves() throws IOException {
        folder.recordThree();
        RunsViewModel runs = folder.opened();
        String id = RunsFolder.id(runs, 0);
        runs.rename(runs.rows().get(0), "Mine");
        runs.delete(List.of(runs.rows().get(0)));
        assertThat(runs.rows()).hasSize(2);
        assertThat(runs.charted()).hasSize(1);
        assertThat(folder.notifications.messageProperty().get().text()).isEqualTo("Deleted Mine");
        folder.notifications.messageProperty().get().action().command().run();
        assertThat(RunsFolder.id(runs, 0)).isEqualTo(id);
        assertThat(runs.rows().get(0).isShown()).isTrue();
        assertThat(runs.charted()).hasSize(2);
    }

    @Test
    void aRunThatCannotBeDeletedDoesNotStopTheOthers() throws IOException {
        SampleRuns.finished(root, "mlp", "000", 5);
        try (RunWriter writer = SampleRuns.started(root, "cnn", "classic")) {
            RunsViewModel runs = folder.opened();
            runs.delete(List.copyOf(runs.rows()));
            assertThat(runs.rows()).extracting(row -> row.run().folder()).containsExactly(writer.folder());
            assertThat(folder.notifications.messageProperty().get().text())
                    .contains("Deleted ", "is being written by a training; stop that first");
            runs.delete(List.copyOf(runs.rows()));
            assertThat(folder.notifications.messageProperty().get().error()).isTrue();
        }
    }

    @Test
    void anUnreadableRunIsListedAndReportedWhenPlotted() throws IOException {
        Files.createDirectories(root.resolve("half"));
        RunsViewModel runs = folder.opened();
        assertThat(runs.rows()).hasSize(1);
        runs.toggle(List.copyOf(runs.rows()));
        assertThat(runs.charted()).isEmpty();
        assertThat(runs.rows().get(0).isShown()).isFalse();
        assertThat(folder.notifications.messageProperty().get().text()).contains("run.json: is missing");
        runs.filterProperty().set("cannot be read");
        assertThat(runs.rows()).as("found by the displayed words").hasSize(1);
        runs.filterProperty().set("unreadable");
        assertThat(runs.rows()).isEmpty();
    }

    @Test
    void theFilterFindsRunsWithAllWords() throws IOException {
        folder.recordThree();
        RunsViewModel runs = folder.opened();
        runs.setNotes(runs.rows().get(1), "with a wide kernel");
        runs.filterProperty().set(" KERNEL wide ");
        assertThat(runs.rows()).hasSize(1);
        runs.filterProperty().set("finished nothing");
        assertThat(runs.rows()).isEmpty();
        runs.filterProperty().set("");
        assertThat(runs.rows()).hasSize(3);
    }
}
