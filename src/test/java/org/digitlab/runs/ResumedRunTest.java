package org.digitlab.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.ResultNames;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.runs.metrics.MetricsColumns;
import org.digitlab.runs.record.RunInfo;
import org.digitlab.runs.store.FolderLock;
import org.digitlab.runs.store.RunCondition;
import org.digitlab.runs.store.RunState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumedRunTest {

    private static final RunInfo INFO = new RunInfo("mlp", "classic", 10, Map.of(), 1, "MNIST", "abc", 600, null);

    @TempDir
    private Path parent;

    @Test
    void measurementsAfterTheCheckpointAreCutOffAndTheRestIsAppended() throws IOException {
        RunFolder run = interrupted();
        Files.writeString(run.metrics(), "train,4,2,0.", StandardOpenOption.APPEND);
        try (RunWriter writer = resume(run, 2)) {
            writer.iteration(point(3));
            writer.finish(RunState.FINISHED, null, Map.of());
        }
        assertThat(Files.readAllLines(run.metrics())).containsExactly(MetricsColumns.HEADER,
                "train,1,1,0.5,0.75,0.001,,", "train,2,1,0.5,0.75,0.001,,", "validation,2,1,0.25,0.75,,,",
                "train,3,1,0.5,0.75,0.001,,");
    }

    @Test
    void temporaryFilesOfAKilledProcessAreDeleted() throws IOException {
        RunFolder run = interrupted();
        Path half = Files.createFile(run.path().resolve(".last.zip-1234.tmp"));
        try (RunWriter writer = resume(run, 2)) {
            assertThat(half).doesNotExist();
            assertThat(writer.folder().path().resolve(".lock")).exists();
        }
    }

    @Test
    void theRecordSaysThatTheRunWasResumedAndWhen() throws IOException {
        RunFolder run = interrupted();
        try (RunWriter writer = resume(run, 2)) {
            StoredRun running = RunStore.read(writer.folder().path());
            assertThat(running.condition()).isEqualTo(RunCondition.RUNNING);
            assertThat(running.record().resumed()).as("before new measurements").isEmpty();
            assertThat(running.record().figure(ResultNames.EPOCHS_DONE)).hasValue(1);
            writer.iteration(point(3));
            writer.iteration(point(4));
            assertThat(RunStore.read(run.path()).record().resumed()).hasSize(1);
        }
        try (RunWriter writer = resume(run, 2)) {
            writer.iteration(point(3));
            writer.finish(RunState.STOPPED, null, Map.of());
        }
        assertThat(RunStore.read(run.path()).record().resumed()).hasSize(2);
    }

    @Test
    void aFinishedRunCannotBeResumed() throws IOException {
        RunFolder run = interrupted();
        try (RunWriter writer = resume(run, 2)) {
            writer.finish(RunState.FINISHED, null, Map.of());
        }
        String metrics = Files.readString(run.metrics());
        assertThatThrownBy(() -> resume(run, 1))
                .hasMessage(run.path() + ": the run is finished, expected one that was stopped or interrupted");
        assertThat(run.metrics()).hasContent(metrics);
        assertThat(FolderLock.isHeld(run.path())).isFalse();
    }

    @Test
    void aRunHasOneWriterAtATime() throws IOException {
        RunFolder run = interrupted();
        try (RunWriter writer = resume(run, 2)) {
            assertThatThrownBy(() -> resume(writer.folder(), 2))
                    .hasMessageContaining("is being written by a training");
        }
    }

    @Test
    void anUnreadableRecordIsNotChanged() throws IOException {
        RunFolder run = interrupted();
        Files.writeString(run.record(), "{\"schema\":9}");
        assertThatThrownBy(() -> resume(run, 1)).hasMessageContaining("newer version");
        assertThat(run.record()).hasContent("{\"schema\":9}");
        assertThat(Files.readString(run.metrics())).contains("train,3,");
    }

    @Test
    void aRunThatIsResumedWithoutNewMeasurementsKeepsAllOldOnes() throws IOException {
        RunFolder run = interrupted();
        String metrics = Files.readString(run.metrics());
        StoredRun before = RunStore.read(run.path());
        resume(run, 2).discard();
        assertThat(run.metrics()).content().contains("train,3,").isEqualTo(metrics);
        assertThat(RunStore.read(run.path())).isEqualTo(before);
        try (RunWriter writer = resume(run, 2)) {
            writer.finish(RunState.FAILED, "The memory is full", writer.results());
        }
        assertThat(run.metrics()).hasContent(metrics);
    }

    @Test
    void pastMeasurementsAreReadUpToTheCheckpoint() throws IOException {
        List<Integer> past = new ArrayList<>();
        try (RunWriter writer = resume(interrupted(), 2)) {
            writer.readPast(new MetricsSink() {
                @Override
                public void iteration(IterationPoint point) {
                    past.add(point.iteration());
                }
            });
        }
        assertThat(past).containsExactly(1, 2);
    }

    @Test
    void columnsAndKindsOfOtherProgramsAreKept() throws IOException {
        RunFolder run = interrupted();
        String kept = "comment,kind,iteration,epoch,loss,accuracy\nmine,train,1,1,0.5,0.75\nx,else,2,1,,\n";
        Files.writeString(run.metrics(), kept + ",train,2,1,0.5,0.75\n");
        try (RunWriter writer = resume(run, 1)) {
            writer.iteration(point(2));
        }
        assertThat(run.metrics()).hasContent(kept + ",train,2,1,0.5,0.75\n");
        assertThat(MetricsTable.read(run.path()).iterations()).hasSize(2);
    }

    @Test
    void anOpenedRunIsLockedUntilItIsClosed() throws IOException {
        RunFolder run = interrupted();
        try (InterruptedRun opened = InterruptedRun.open(run.path())) {
            assertThat(opened.info()).isEqualTo(INFO);
            assertThat(FolderLock.isHeld(run.path())).isTrue();
            assertThatThrownBy(() -> InterruptedRun.open(run.path())).hasMessageContaining(FolderLock.BUSY);
        }
        assertThat(FolderLock.isHeld(run.path())).isFalse();
    }

    private static RunWriter resume(RunFolder folder, int iteration) throws IOException {
        try (InterruptedRun run = InterruptedRun.open(folder.path())) {
            return run.resume(iteration);
        }
    }

    private RunFolder interrupted() throws IOException {
        try (RunWriter writer = RunWriter.start(parent, INFO)) {
            writer.iteration(point(1));
            writer.iteration(point(2));
            writer.validation(new ValidationPoint(2, 1, 0.25, 0.75, ValidationPoint.Scope.EPOCH));
            writer.write(Map.of(ResultNames.EPOCHS_DONE, 1));
            writer.iteration(point(3));
            return writer.folder();
        }
    }

    private static IterationPoint point(int iteration) {
        return new IterationPoint(iteration, 1, 0.5, 0.75, 0.001);
    }
}
