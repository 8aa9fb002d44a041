package org.digitlab.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.digitlab.runs.RunsOnDisk.INFO;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.digitlab.metrics.ResultNames;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeletedRunsTest {

    @TempDir
    Path root;
    private RunStore store;
    private RunsOnDisk runs;

    @BeforeEach
    void open() {
        store = new RunStore(root);
        runs = new RunsOnDisk(root, store);
    }

    @Test
    void aDeletedRunCanBeRestoredWithItsLabel() throws IOException {
        runs.finished(Map.of(ResultNames.TEST_ACCURACY, 0.5));
        StoredRun run = store.rename(runs.only(), "mine");
        Path deleted = store.delete(run);
        assertThat(store.list()).isEmpty();
        assertThat(store.restore(deleted, run.id())).isEqualTo(run);
        assertThat(runs.only()).isEqualTo(run);
    }

    @Test
    void aRestoredRunGetsAnotherFolderIfItsOwnIsTaken() throws IOException {
        runs.finished(Map.of());
        StoredRun run = runs.only();
        Path deleted = store.delete(run);
        Files.createDirectory(run.folder().path());
        assertThat(store.restore(deleted, run.id()).id()).isEqualTo(run.id() + "-2");
    }

    @Test
    void aRunDeletedTwiceIsRestoredUnderItsOwnName() throws IOException {
        runs.finished(Map.of());
        StoredRun run = runs.only();
        Path first = store.delete(run);
        Files.createDirectory(run.folder().path());
        Path second = store.delete(run);
        assertThat(second).isNotEqualTo(first);
        assertThat(store.restore(second, run.id()).id()).isEqualTo(run.id());
    }

    @Test
    void theThirtyDaysStartAtTheDeletion() throws IOException {
        runs.finished(Map.of());
        Files.setLastModifiedTime(runs.only().folder().path(), FileTime.from(Instant.EPOCH));
        Path deleted = store.delete(runs.only());
        store.purge(Instant.now());
        assertThat(deleted).isDirectory();
    }

    @Test
    void aDeletedFolderIsNotCreatedAgain() throws IOException {
        try (RunWriter writer = RunWriter.start(root, INFO)) {
            Path folder = writer.folder().path();
            Files.move(folder, root.resolve("elsewhere"));
            assertThatThrownBy(() -> writer.write(Map.of())).hasMessage(folder + ": is no longer there");
            assertThat(folder).doesNotExist();
        }
    }

    @Test
    void deletedRunsAreErasedAfterThirtyDays() throws IOException {
        store.purge(Instant.now());
        runs.finished(Map.of());
        Path deleted = store.delete(runs.only());
        store.purge(Instant.now().plus(29, ChronoUnit.DAYS));
        assertThat(deleted).isDirectory();
        store.purge(Instant.now().plus(30, ChronoUnit.DAYS).plusSeconds(1));
        assertThat(deleted).doesNotExist();
    }

    @Test
    void aRunningRunCannotBeDeleted() throws IOException {
        try (RunWriter writer = RunWriter.start(root, INFO)) {
            StoredRun run = RunStore.read(writer.folder().path());
            assertThatThrownBy(() -> store.delete(run)).hasMessage(
                    run.folder().path() + ": is being written by a training; stop that first");
            assertThat(run.folder().record()).exists();
        }
    }
}
