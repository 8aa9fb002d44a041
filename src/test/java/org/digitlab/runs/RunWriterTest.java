package org.digitlab.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.digitlab.Waiting;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.runs.record.Machine;
import org.digitlab.runs.record.RunInfo;
import org.digitlab.runs.store.RecordFolders;
import org.digitlab.runs.store.RunState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunWriterTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 4, 12, 0, 5);
    private static final RunInfo INFO = new RunInfo("cnn", "classic", 225_034, Map.of("epochs", 3), 42,
            "MNIST", "abc", 600, new Machine("A processor", 2, 4, 8L << 30));

    @TempDir
    private Path parent;

    @Test
    void aParentFolderBelowAFileIsReportedInOneSentence() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));
        assertThatThrownBy(() -> RunWriter.start(file.resolve("runs"), INFO)).isInstanceOf(IOException.class)
                .hasMessage(file.resolve("runs") + ": expected a folder that can be written to");
    }

    @Test
    void aFailedStartLeavesNoFolder() {
        RunInfo unwritable = new RunInfo("cnn", "classic", 1, Map.of("epochs", new Object()), 42, "MNIST", "abc", 600,
                null);
        assertThatThrownBy(() -> RunWriter.start(parent, unwritable)).isInstanceOf(IOException.class);
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void runsStartedInTheSameSecondGetDifferentFolders() {
        Set<Path> folders = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 16).parallel().forEach(i -> folders.add(create()));
        assertThat(folders).hasSize(16).contains(parent.resolve("20260304-120005-cnn-classic"))
                .allMatch(Files::isDirectory);
    }

    @Test
    void theRecordSaysRunningUntilTheRunIsOver() throws IOException {
        try (RunWriter writer = RunWriter.start(parent, INFO)) {
            JsonNode running = read(writer);
            assertThat(running.path("state").asText()).isEqualTo("running");
            assertThat(running.has("finished")).isFalse();
            writer.finish(RunState.STOPPED, null, Map.of("testAccuracy", 0.5));
            JsonNode stopped = read(writer);
            assertThat(stopped.path("state").asText()).isEqualTo("stopped");
            assertThat(stopped.path("results").path("testAccuracy").asDouble()).isEqualTo(0.5);
        }
    }

    @Test
    void theRecordDescribesTheTraining() throws IOException {
        try (RunWriter writer = RunWriter.start(parent, INFO)) {
            JsonNode run = read(writer);
            assertThat(run.path("schema").asInt()).isEqualTo(1);
            assertThat(run.path("model").asText()).isEqualTo("cnn");
            assertThat(run.path("recipe").path("epochs").asInt()).isEqualTo(3);
            assertThat(run.path("dataSha256").asText()).isEqualTo("abc");
            assertThat(run.path("versions").path("deeplearning4j").asText()).startsWith("1.0.0");
            assertThat(run.path("machine").path("memory").asLong()).isEqualTo(8L << 30);
        }
    }

    @Test
    void measurementsAreInTheFileWhileTheTrainingRuns() throws IOException {
        try (RunWriter writer = RunWriter.start(parent, INFO)) {
            writer.iteration(new IterationPoint(1, 1, 2.3, 0.125, 0.001, 0.01254, 10_240.4));
            writer.validation(new ValidationPoint(1, 1, Double.NaN, 0.5, ValidationPoint.Scope.PROBE));
            writer.validation(new ValidationPoint(1, 1, 0.25, 0.75, ValidationPoint.Scope.EPOCH, 0.5));
            assertThat(Files.readAllLines(writer.folder().metrics())).containsExactly(
                    "kind,iteration,epoch,loss,accuracy,learningRate,seconds,imagesPerSecond",
                    "train,1,1,2.3,0.125,0.001,0.013,10240.0",
                    "probe,1,1,,0.5,,,",
                    "validation,1,1,0.25,0.75,,0.5,");
        }
        assertThat(names(only(parent))).containsExactlyInAnyOrder("metrics.csv", "run.json", ".lock");
    }

    @Test
    void pointsWithinAnEpochReachTheFileWithinASecond() throws Exception {
        try (RunWriter writer = RunWriter.start(parent, INFO)) {
            AtomicInteger points = new AtomicInteger();
            Waiting.until("points in the file", 50, () -> true, () -> {
                writer.iteration(new IterationPoint(points.incrementAndGet(), 1, 2.3, 0.125, 0.001));
                return Files.readString(writer.folder().metrics()).contains("train,1,");
            });
            assertThat(points).as("one every 50 ms or more").hasValueLessThan(20);
            assertThat(writer.folder().metrics()).content().contains("train," + points + ",");
        }
    }

    private Path create() {
        try {
            return RecordFolders.create(parent, INFO.folderName(NOON));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode read(RunWriter writer) throws IOException {
        return new ObjectMapper().readTree(writer.folder().record().toFile());
    }

    private static Path only(Path folder) throws IOException {
        try (var paths = Files.list(folder)) {
            return paths.reduce((a, b) -> {
                throw new AssertionError("more than one: " + a + ", " + b);
            }).orElseThrow();
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (var paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
