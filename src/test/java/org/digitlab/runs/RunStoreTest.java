package org.digitlab.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;
import static org.digitlab.runs.RunsOnDisk.INFO;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.digitlab.metrics.ResultNames;
import org.digitlab.runs.store.RunCondition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {

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
    void aMissingRootFolderHasNoRuns() throws IOException {
        assertThat(new RunStore(root.resolve("later")).list()).isEmpty();
    }

    @Test
    void aWrittenRunIsReadBack() throws IOException {
        runs.finished(Map.of(ResultNames.TEST_ACCURACY, 0.99));
        StoredRun run = runs.only();
        assertThat(run.condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(run.record().info()).isEqualTo(INFO);
        assertThat(run.record().figure(ResultNames.TEST_ACCURACY)).hasValue(0.99);
        assertThat(run.record().figure(ResultNames.BEST_EPOCH)).isEmpty();
        assertThat(run.record().started()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(run.fault()).isNull();
        assertThat(run.name()).matches("CNN classic \\d\\d:\\d\\d:\\d\\d");
    }

    @Test
    void aRunIsRunningWhileItIsWrittenAndInterruptedAfterwards() throws IOException {
        try (RunWriter writer = RunWriter.start(root, INFO)) {
            assertThat(runs.only().folder()).isEqualTo(writer.folder());
            assertThat(runs.only().condition()).isEqualTo(RunCondition.RUNNING);
            assertThat(runs.only().condition()).as("listing does not release the lock").isEqualTo(RunCondition.RUNNING);
        }
        assertThat(runs.only().condition()).isEqualTo(RunCondition.INTERRUPTED);
    }

    @Test
    void nameNotesAndColourAreStoredInTheLabelNotInTheRecord() throws IOException {
        runs.finished(Map.of());
        String record = Files.readString(runs.only().folder().record());
        store.rename(runs.only(), " Best so far ");
        store.setNotes(runs.only(), "lr \"0.1\"\nline two");
        StoredRun colored = store.setColorIndex(runs.only(), 3);
        assertThat(colored).isEqualTo(runs.only());
        assertThat(colored.name()).isEqualTo("Best so far");
        assertThat(colored.notes()).isEqualTo("lr \"0.1\"\nline two");
        assertThat(colored.label().colorIndex()).isEqualTo(3);
        assertThat(colored.folder().record()).hasContent(record);
    }

    @Test
    void clearingANameRestoresTheDefaultName() throws IOException {
        runs.finished(Map.of());
        String name = runs.only().name();
        store.rename(runs.only(), "mine");
        assertThat(store.rename(runs.only(), "  ").name()).isEqualTo(name);
    }

    @Test
    void aRecordOfTheFirstReleaseIsRead() throws IOException {
        Path folder = Files.createDirectory(root.resolve("20260304-120005-mlp-classic"));
        Files.writeString(folder.resolve("run.json"), """
                {"schema":1,"state":"finished","model":"mlp","variant":"classic","recipe":{"epochs":10},"seed":42,
                "data":"MNIST","dataSha256":"abc","images":60000,"versions":{"java":"17"},"cores":2,
                "started":"2026-03-04T12:00:05Z","finished":"2026-03-04T12:00:20Z","results":{"bestEpoch":9}}
                """);
        assertThat(runs.only().condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(runs.only().record().info().machine()).isNull();
        assertThat(runs.only().record().figure(ResultNames.BEST_EPOCH)).hasValue(9);
    }

    @Test
    void filesAndHiddenFoldersAreNotListed() throws IOException {
        Files.createFile(root.resolve("note.txt"));
        Files.createDirectory(root.resolve(".trash"));
        assertThat(store.list()).isEmpty();
    }

    @Test
    void listingHundredsOfRunsTakesAtMostThreeTimesTheParsingOfTheirFiles() throws IOException {
        runs.finished(Map.of(ResultNames.TEST_ACCURACY, 0.5));
        StoredRun first = store.rename(runs.only(), "one of many");
        for (int i = 1; i < 500; i++) {
            Path folder = Files.createDirectory(root.resolve("run-" + i));
            Files.copy(first.folder().record(), folder.resolve("run.json"));
            Files.copy(first.folder().label(), folder.resolve("label.json"));
        }
        assertThat(store.list()).hasSize(500).allMatch(StoredRun::isReadable);
        long listing = bestNanos(() -> store.list());
        long parsing = bestNanos(() -> parseEveryFile());
        System.out.printf("500 runs are listed in %d ms, their files parsed in %d ms%n", listing / 1_000_000,
                parsing / 1_000_000);
        assertThat(listing).isLessThan(3 * parsing);
    }

    private static long bestNanos(ThrowingCallable work) {
        return IntStream.range(0, 5).mapToLong(round -> {
            long start = System.nanoTime();
            assertThatCode(work).doesNotThrowAnyException();
            return System.nanoTime() - start;
        }).min().orElseThrow();
    }

    private void parseEveryFile() throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".json")).toList()) {
                json.readTree(file.toFile());
            }
        }
    }
}
