package org.digitlab.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.digitlab.ui.common.LateExecutor;
import org.digitlab.ui.records.RecordList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeletingTest {

    private final Path root;
    private final RunsFolder folder;

    DeletingTest(@TempDir Path root) {
        this.root = root;
        folder = new RunsFolder(root);
    }

    @BeforeEach
    void recordThree() throws IOException {
        folder.recordThree();
    }

    @Test
    void aListReadBeforeADeletionDoesNotRestoreTheRun() {
        LateExecutor late = new LateExecutor();
        RunsViewModel runs = folder.opened(root, late);
        late.deliverAll();
        RunRow row = runs.rows().get(0);
        folder.pulse.beat();
        runs.delete(List.of(row));
        late.deliverNewest();
        assertThat(runs.rows()).hasSize(2);
        late.deliverAll();
        assertThat(runs.rows()).hasSize(2).doesNotContain(row);
        assertThat(folder.notifications.messageProperty().get().action()).as("offer to undo").isNotNull();
    }

    @Test
    void aListReadBeforeARenamingDoesNotRestoreTheOldName() {
        LateExecutor late = new LateExecutor();
        RunsViewModel runs = folder.opened(root, late);
        late.deliverAll();
        folder.pulse.beat();
        runs.rename(runs.rows().get(0), "Mine");
        late.deliverNewest();
        List<String> names = new ArrayList<>();
        runs.rows().get(0).runProperty().addListener((property, old, newest) -> names.add(newest.name()));
        late.deliverAll();
        assertThat(names).isEmpty();
    }

    @Test
    void curvesAreClosedBeforeTheRunIsMoved() {
        LateExecutor late = new LateExecutor();
        RunsViewModel runs = folder.opened(root, late);
        late.deliverAll();
        assertThat(runs.charted()).hasSize(2);
        runs.delete(List.of(runs.rows().get(0)));
        assertThat(runs.charted()).as("while it is being deleted").hasSize(1);
    }

    @Test
    void aRunThatCannotBeDeletedIsPlottedAgain() throws IOException {
        RunsViewModel runs = folder.opened();
        RunRow row = runs.rows().get(0);
        Files.createFile(root.resolve(".trash"));
        runs.delete(List.of(row));
        assertThat(folder.notifications.messageProperty().get().error()).isTrue();
        assertThat(runs.rows()).hasSize(3).contains(row);
        assertThat(row.isShown()).isTrue();
        assertThat(runs.charted()).hasSize(2);
        assertThat(runs.deletions().isUndoable()).isFalse();
    }

    @Test
    void undoStartsWithTheLastDeletionEvenAfterOtherMessages() {
        RunsViewModel runs = folder.opened();
        List<RunRow> rows = List.copyOf(runs.rows());
        runs.delete(List.of(rows.get(0)));
        runs.delete(List.of(rows.get(1)));
        folder.notifications.info("something else");
        runs.deletions().undo();
        assertThat(ids(runs)).containsExactly(rows.get(1).run().id(), rows.get(2).run().id());
        runs.deletions().undo();
        assertThat(runs.rows()).hasSize(3);
        assertThat(runs.deletions().isUndoable()).isFalse();
        runs.deletions().undo();
        assertThat(runs.rows()).hasSize(3);
    }

    @Test
    void undoDoesNotReplaceOtherMessages() {
        RunsViewModel runs = folder.opened();
        runs.delete(List.of(runs.rows().get(0)));
        List<String> ended = new ArrayList<>();
        folder.notifications.busy("Opening", new ReadOnlyDoubleWrapper(), "Cancel", () -> ended.add("opening"));
        runs.deletions().undo();
        assertThat(ended).isEmpty();
        assertThat(folder.notifications.messageProperty().get().text()).isEqualTo("Opening");
        runs.delete(List.of(runs.rows().get(0)));
        runs.deletions().undo();
        assertThat(folder.notifications.messageProperty().get().text()).as("the offer is withdrawn").isEqualTo("Opening");
    }

    @Test
    void aRunThatCannotBeRestoredDoesNotStopTheOthersAndIsOfferedAgain() throws IOException {
        RunsViewModel runs = folder.opened();
        String first = runs.rows().get(0).run().id();
        runs.delete(List.copyOf(runs.rows()));
        Path hidden = root.resolve(".trash").resolve(first);
        Path away = Files.move(hidden, root.resolve(".away"));
        runs.deletions().undo();
        assertThat(runs.rows()).hasSize(2);
        assertThat(folder.notifications.messageProperty().get().text()).startsWith("Deleted ")
                .contains("; ").contains(first);
        Files.move(away, hidden);
        folder.notifications.messageProperty().get().action().command().run();
        assertThat(runs.rows()).hasSize(3);
        try (Stream<Path> trash = Files.list(root.resolve(".trash"))) {
            assertThat(trash).isEmpty();
        }
    }

    @Test
    void aListThatFailsOnceDoesNotHideTheTable() throws IOException {
        RunsViewModel runs = folder.opened();
        Path away = Files.move(root, root.resolveSibling("away"));
        Files.createFile(root);
        folder.pulse.beat();
        assertThat(runs.list().phaseProperty().get()).isEqualTo(RecordList.Phase.READY);
        assertThat(runs.rows()).hasSize(3);
        assertThat(folder.notifications.messageProperty().get().text()).isEqualTo(root + ": not a folder");
        folder.notifications.dismiss();
        folder.pulse.beat();
        assertThat(folder.notifications.messageProperty().get()).as("reported once").isNull();
        Files.delete(root);
        Files.move(away, root);
        folder.pulse.beat();
        assertThat(runs.rows()).hasSize(3);
    }

    private static List<String> ids(RunsViewModel runs) {
        return runs.rows().stream().map(row -> row.run().id()).toList();
    }
}
