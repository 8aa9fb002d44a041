package org.digitlab.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitlab.metrics.ResultNames;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {

    private static final RunInfo INFO = new RunInfo("cnn", "classic", 225_034, Map.of("epochs", 3), 42, "MNIST",
            "abc", 600, new Machine("A processor", 2, 4, 8L << 30));

    @TempDir
    private Path root;
    private RunStore store;

    @BeforeEach
    void open() {
        store = new RunStore(root);
    }

    @Test
    void aFolderThatIsNotThereYetHoldsNoRuns() throws IOException {
        assertThat(new RunStore(root.resolve("later")).list()).isEmpty();
    }

    @Test
    void whatAWriterWroteIsRead() throws IOException {
        finished(Map.of(ResultNames.TEST_ACCURACY, 0.99));
        StoredRun run = only();
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
            assertThat(only().folder()).isEqualTo(writer.folder());
            assertThat(only().condition()).isEqualTo(RunCondition.RUNNING);
            assertThat(only().condition()).as("looking does not take the lock away").isEqualTo(RunCondition.RUNNING);
        }
        assertThat(only().condition()).isEqualTo(RunCondition.INTERRUPTED);
    }

    @Test
    void namesAndNotesAreKeptApartFromTheRecord() throws IOException {
        finished(Map.of());
        String record = Files.readString(only().folder().record());
        store.rename(only(), " Best so far ");
        store.note(only(), "lr \"0.1\"\nline two");
        StoredRun marked = store.mark(only(), 3);
        assertThat(marked).isEqualTo(only());
        assertThat(marked.name()).isEqualTo("Best so far");
        assertThat(marked.notes()).isEqualTo("lr \"0.1\"\nline two");
        assertThat(marked.label().mark()).isEqualTo(3);
        assertThat(marked.folder().record()).hasContent(record);
    }

    @Test
    void aNameThatIsTakenAwayGivesTheFirstOneBack() throws IOException {
        finished(Map.of());
        String name = only().name();
        store.rename(only(), "mine");
        assertThat(store.rename(only(), "  ").name()).isEqualTo(name);
    }

    @Test
    void aLabelThatCannotBeReadIsToldAndNeverOverwritten() throws IOException {
        finished(Map.of());
        Files.writeString(only().folder().label(), "{\"schema\":2,\"name\":\"of tomorrow\"}");
        assertThat(only().condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(only().fault()).endsWith("label.json: was written by a newer version of this program "
                + "(format 2, this one knows 1)");
        assertThatThrownBy(() -> store.rename(only(), "mine")).hasMessageContaining("newer version");
        assertThat(only().folder().label()).content().contains("of tomorrow");
    }

    @Test
    void aDeletedRunIsGoneAndComesBackWhole() throws IOException {
        finished(Map.of(ResultNames.TEST_ACCURACY, 0.5));
        StoredRun run = store.rename(only(), "mine");
        Path deleted = store.delete(run);
        assertThat(store.list()).isEmpty();
        assertThat(store.restore(deleted, run.id())).isEqualTo(run);
        assertThat(only()).isEqualTo(run);
    }

    @Test
    void aRestoredRunWhoseNameIsTakenGetsAnother() throws IOException {
        finished(Map.of());
        StoredRun run = only();
        Path deleted = store.delete(run);
        Files.createDirectory(run.folder().path());
        assertThat(store.restore(deleted, run.id()).id()).isEqualTo(run.id() + "-2");
    }

    @Test
    void aRunDeletedTwiceComesBackUnderItsOwnName() throws IOException {
        finished(Map.of());
        StoredRun run = only();
        Path first = store.delete(run);
        Files.createDirectory(run.folder().path());
        Path second = store.delete(run);
        assertThat(second).isNotEqualTo(first);
        assertThat(store.restore(second, run.id()).id()).isEqualTo(run.id());
    }

    @Test
    void thirtyDaysCountFromTheDeletionHoweverOldTheRun() throws IOException {
        finished(Map.of());
        Files.setLastModifiedTime(only().folder().path(), FileTime.from(Instant.EPOCH));
        Path deleted = store.delete(only());
        store.purge(Instant.now().minus(30, ChronoUnit.DAYS));
        assertThat(deleted).isDirectory();
    }

    @Test
    void nothingIsWrittenIntoAFolderThatWasDeletedMeanwhile() throws IOException {
        try (RunWriter writer = RunWriter.start(root, INFO)) {
            Path folder = writer.folder().path();
            Files.move(folder, root.resolve("elsewhere"));
            assertThatThrownBy(() -> writer.measured(Map.of())).hasMessage(folder + ": is no longer there");
            assertThat(folder).doesNotExist();
        }
    }

    @Test
    void aFolderThatTheSystemRefusesIsListedWithTheReasonBesideTheOthers() throws IOException {
        finished(Map.of());
        Path loop = Files.createDirectory(root.resolve("loop")).resolve("run.json");
        Files.createSymbolicLink(loop, loop);
        assertThat(store.list()).extracting(StoredRun::condition)
                .containsExactly(RunCondition.UNREADABLE, RunCondition.FINISHED);
        assertThat(store.list().get(0).fault()).startsWith(loop + ": ");
    }

    @Test
    void whatWasDeletedLongAgoGoesForGood() throws IOException {
        store.purge(Instant.now());
        finished(Map.of());
        Path deleted = store.delete(only());
        store.purge(Instant.now().minus(30, ChronoUnit.DAYS));
        assertThat(deleted).isDirectory();
        store.purge(Instant.now().plusSeconds(1));
        assertThat(deleted).doesNotExist();
    }

    @Test
    void aRunThatIsBeingWrittenIsNotDeleted() throws IOException {
        try (RunWriter writer = RunWriter.start(root, INFO)) {
            StoredRun run = RunStore.read(writer.folder().path());
            assertThatThrownBy(() -> store.delete(run)).hasMessage(
                    run.folder().path() + ": is being written by a training; stop that first");
            assertThat(run.folder().record()).exists();
        }
    }

    @Test
    void aFolderWithoutARecordIsListedWithTheReason() throws IOException {
        Files.createDirectory(root.resolve("half"));
        assertThat(only().condition()).isEqualTo(RunCondition.UNREADABLE);
        assertThat(only().fault()).endsWith("run.json: is missing, expected the record of a run");
        assertThat(only().name()).isEqualTo("half");
    }

    @Test
    void aRecordThatIsCutOffIsListedWithTheReason() throws IOException {
        finished(Map.of());
        String json = Files.readString(only().folder().record());
        assertFault(json.substring(0, json.length() / 2), "is cut off or not JSON, expected what this program wrote");
        assertFault("", "expected a JSON object in braces");
        assertFault("[1]", "expected a JSON object in braces");
    }

    @Test
    void aRecordOfANewerVersionIsListedWithTheReason() throws IOException {
        finished(Map.of());
        assertFault(edited("\"schema\" : 1", "\"schema\" : 7"),
                "was written by a newer version of this program (format 7, this one knows 1)");
    }

    @Test
    void whatAPersonGotWrongIsNamed() throws IOException {
        finished(Map.of(ResultNames.TEST_ACCURACY, 0.5));
        String good = Files.readString(only().folder().record());
        for (var edit : List.of(
                List.of("\"seed\" : 42", "\"seed\" : \"x\"", "\"seed\" is \"x\", expected a whole number from 0 on"),
                List.of("\"finished\"", "\"state\"", "\"state\" is \""),
                List.of("\"state\" : \"finished\"", "\"state\" : \"done\"",
                        "\"state\" is \"done\", expected running, finished, stopped or failed"),
                List.of("\"started\" : \"2", "\"started\" : \"soon 2", "expected a time such as 2026-03-04T12:00:05Z"),
                List.of("\"recipe\" : {", "\"recipe\" : 5, \"more\" : {",
                        "\"recipe\" is 5, expected a JSON object in braces"),
                List.of("\"model\" :", "\"modell\" :", "\"model\" is missing, expected a text"),
                List.of("\"testAccuracy\" : 0.5", "\"testAccuracy\" : \"high\"",
                        "\"testAccuracy\" is \"high\", expected a number"))) {
            Files.writeString(only().folder().record(), good);
            assertFault(edited(edit.get(0), edit.get(1)), edit.get(2));
        }
    }

    @Test
    void aRecordOfTheFirstReleaseIsReadable() throws IOException {
        Path folder = Files.createDirectory(root.resolve("20260304-120005-mlp-classic"));
        Files.writeString(folder.resolve("run.json"), """
                {"schema":1,"state":"finished","model":"mlp","variant":"classic","recipe":{"epochs":10},"seed":42,
                "data":"MNIST","dataSha256":"abc","images":60000,"versions":{"java":"17"},"cores":2,
                "started":"2026-03-04T12:00:05Z","finished":"2026-03-04T12:00:20Z","results":{"bestEpoch":9}}
                """);
        assertThat(only().condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(only().record().info().machine()).isNull();
        assertThat(only().record().figure(ResultNames.BEST_EPOCH)).hasValue(9);
    }

    @Test
    void filesAndHiddenFoldersAreNoRuns() throws IOException {
        Files.createFile(root.resolve("note.txt"));
        Files.createDirectory(root.resolve(".trash"));
        assertThat(store.list()).isEmpty();
    }

    @Test
    void fiveHundredRunsAreListedWithinASecond() throws IOException {
        finished(Map.of(ResultNames.TEST_ACCURACY, 0.5));
        StoredRun first = store.rename(only(), "one of many");
        for (int i = 1; i < 500; i++) {
            Path folder = Files.createDirectory(root.resolve("run-" + i));
            Files.copy(first.folder().record(), folder.resolve("run.json"));
            Files.copy(first.folder().label(), folder.resolve("label.json"));
        }
        long start = System.nanoTime();
        assertThat(store.list()).hasSize(500).allMatch(StoredRun::isReadable);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    private void finished(Map<String, Object> results) throws IOException {
        try (RunWriter writer = RunWriter.start(root, INFO)) {
            writer.finish(RunState.FINISHED, null, results);
        }
    }

    private StoredRun only() throws IOException {
        List<StoredRun> runs = store.list();
        assertThat(runs).hasSize(1);
        return runs.get(0);
    }

    private String edited(String from, String to) throws IOException {
        String json = Files.readString(only().folder().record());
        assertThat(json).contains(from);
        return json.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
    }

    private void assertFault(String record, String expected) throws IOException {
        Path file = only().folder().record();
        Files.writeString(file, record);
        StoredRun run = only();
        assertThat(run.condition()).isEqualTo(RunCondition.UNREADABLE);
        assertThat(run.fault()).startsWith(file + ": ").contains(expected);
        assertThat(file).as("not overwritten").hasContent(record);
    }
}
