package org.digitlab.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.digitlab.runs.RunStore;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.LateExecutor;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.records.RecordList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeletingTest {

    @TempDir
    private Path root;
    private final ManualPulse pulse = new ManualPulse();
    private final Notifications notifications = new Notifications();

    @BeforeEach
    void trainThree() throws IOException {
        SampleRuns.finished(root, "mlp", "classic", 5);
        SampleRuns.finished(root, "cnn", "classic", 5);
        SampleRuns.finished(root, "cnn", "fast", 5);
    }

    @Test
    void aListThatWasReadBeforeBringsNothingBack() {
        LateExecutor late = new LateExecutor();
        RunsViewModel runs = opened(late);
        late.deliverAll();
        RunRow row = runs.rows().get(0);
        pulse.beat();
        runs.delete(List.of(row));
        late.deliverNewest();
        assertThat(runs.rows()).hasSize(2);
        late.deliverAll();
        assertThat(runs.rows()).hasSize(2).doesNotContain(row);
        assertThat(notifications.messageProperty().get().action()).as("the offer to undo stands").isNotNull();
    }

    @Test
    void aListThatWasReadBeforeGivesNoOldNameBack() {
        LateExecutor late = new LateExecutor();
        RunsViewModel runs = opened(late);
        late.deliverAll();
        pulse.beat();
        runs.rename(runs.rows().get(0), "Mine");
        late.deliverNewest();
        List<String> names = new ArrayList<>();
        runs.rows().get(0).runProperty().addListener((property, old, newest) -> names.add(newest.name()));
        late.deliverAll();
        assertThat(names).isEmpty();
    }

    @Test
    void theCurvesLetGoOfTheirFileBeforeTheRunIsMoved() {
        LateExecutor late = new LateExecutor();
        RunsViewModel runs = opened(late);
        late.deliverAll();
        assertThat(runs.charted()).hasSize(2);
        runs.delete(List.of(runs.rows().get(0)));
        assertThat(runs.charted()).as("while it is being deleted").hasSize(1);
    }

    @Test
    void aRunThatCouldNotBeDeletedIsOnTheChartsAgain() throws IOException {
        RunsViewModel runs = opened(new CurrentThreadExecutor());
        RunRow row = runs.rows().get(0);
        Files.createFile(root.resolve(".trash"));
        runs.delete(List.of(row));
        assertThat(notifications.messageProperty().get().error()).isTrue();
        assertThat(runs.rows()).hasSize(3).contains(row);
        assertThat(row.isShown()).isTrue();
        assertThat(runs.charted()).hasSize(2);
        assertThat(runs.deletions().isUndoable()).isFalse();
    }

    @Test
    void deletionsAreUndoneFromTheLastOnEvenAfterOtherMessages() {
        RunsViewModel runs = opened(new CurrentThreadExecutor());
        List<RunRow> rows = List.copyOf(runs.rows());
        runs.delete(List.of(rows.get(0)));
        runs.delete(List.of(rows.get(1)));
        notifications.info("something else");
        runs.deletions().undo();
        assertThat(ids(runs)).containsExactly(rows.get(1).run().id(), rows.get(2).run().id());
        runs.deletions().undo();
        assertThat(runs.rows()).hasSize(3);
        assertThat(runs.deletions().isUndoable()).isFalse();
        runs.deletions().undo();
        assertThat(runs.rows()).hasSize(3);
    }

    @Test
    void bringingBackEndsNeitherTheModelBeingOpenedNorAnotherMessage() {
        RunsViewModel runs = opened(new CurrentThreadExecutor());
        runs.delete(List.of(runs.rows().get(0)));
        List<String> ended = new ArrayList<>();
        notifications.busy("Opening", new ReadOnlyDoubleWrapper(), "Cancel", () -> ended.add("opening"));
        runs.deletions().undo();
        assertThat(ended).isEmpty();
        assertThat(notifications.messageProperty().get().text()).isEqualTo("Opening");
        runs.delete(List.of(runs.rows().get(0)));
        runs.deletions().undo();
        assertThat(notifications.messageProperty().get().text()).as("the offer is over").isEqualTo("Opening");
    }

    @Test
    void whatCannotBeBroughtBackDoesNotHinderTheRestAndIsOfferedAgain() throws IOException {
        RunsViewModel runs = opened(new CurrentThreadExecutor());
        String first = runs.rows().get(0).run().id();
        runs.delete(List.copyOf(runs.rows()));
        Path hidden = root.resolve(".trash").resolve(first);
        Path away = Files.move(hidden, root.resolve(".away"));
        runs.deletions().undo();
        assertThat(runs.rows()).hasSize(2);
        assertThat(notifications.messageProperty().get().text()).startsWith("Deleted ").contains("; ").contains(first);
        Files.move(away, hidden);
        notifications.messageProperty().get().action().command().run();
        assertThat(runs.rows()).hasSize(3);
        try (Stream<Path> trash = Files.list(root.resolve(".trash"))) {
            assertThat(trash).isEmpty();
        }
    }

    @Test
    void aListThatFailsOnceDoesNotHideTheTable() throws IOException {
        RunsViewModel runs = opened(new CurrentThreadExecutor());
        Path away = Files.move(root, root.resolveSibling("away"));
        Files.createFile(root);
        pulse.beat();
        assertThat(runs.list().phaseProperty().get()).isEqualTo(RecordList.Phase.READY);
        assertThat(runs.rows()).hasSize(3);
        assertThat(notifications.messageProperty().get().text()).isEqualTo(root + ": not a folder");
        notifications.dismiss();
        pulse.beat();
        assertThat(notifications.messageProperty().get()).as("it was said").isNull();
        Files.delete(root);
        Files.move(away, root);
        pulse.beat();
        assertThat(runs.rows()).hasSize(3);
    }

    private RunsViewModel opened(TaskExecutor executor) {
        RunsViewModel runs = new RunsViewModel(new RunStore(root),
                new Services(new Words(), executor, notifications, pulse));
        runs.open();
        return runs;
    }

    private static List<String> ids(RunsViewModel runs) {
        return runs.rows().stream().map(row -> row.run().id()).toList();
    }
}
