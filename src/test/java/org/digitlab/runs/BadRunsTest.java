package org.digitlab.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.digitlab.metrics.ResultNames;
import org.digitlab.runs.store.RunCondition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadRunsTest {

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
    void anUnreadableLabelIsReportedAndNeverOverwritten() throws IOException {
        runs.finished(Map.of());
        Files.writeString(runs.only().folder().label(), "{\"schema\":2,\"name\":\"of tomorrow\"}");
        assertThat(runs.only().condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(runs.only().fault()).endsWith("label.json: was written by a newer version of this program "
                + "(format 2, this one knows 1)");
        assertThatThrownBy(() -> store.rename(runs.only(), "mine")).hasMessageContaining("newer version");
        assertThat(runs.only().folder().label()).content().contains("of tomorrow");
    }

    @Test
    void anUnreadableFolderIsListedWithTheReasonAmongTheOthers() throws IOException {
        runs.finished(Map.of());
        Path loop = Files.createDirectory(root.resolve("loop")).resolve("run.json");
        Files.createSymbolicLink(loop, loop);
        assertThat(store.list()).extracting(StoredRun::condition)
                .containsExactly(RunCondition.UNREADABLE, RunCondition.FINISHED);
        assertThat(store.list().get(0).fault()).startsWith(loop + ": ");
    }

    @Test
    void aFolderWithoutARecordIsListedWithTheReason() throws IOException {
        Files.createDirectory(root.resolve("half"));
        assertThat(runs.only().condition()).isEqualTo(RunCondition.UNREADABLE);
        assertThat(runs.only().fault()).endsWith("run.json: is missing, expected the record of a run");
        assertThat(runs.only().name()).isEqualTo("half");
    }

    @Test
    void aTruncatedRecordIsListedWithTheReason() throws IOException {
        runs.finished(Map.of());
        String json = Files.readString(runs.only().folder().record());
        runs.assertFault(json.substring(0, json.length() / 2), "is cut off or not JSON, expected what this program wrote");
        runs.assertFault("", "expected a JSON object in braces");
        runs.assertFault("[1]", "expected a JSON object in braces");
    }

    @Test
    void aRecordOfANewerVersionIsListedWithTheReason() throws IOException {
        runs.finished(Map.of());
        runs.assertFault(runs.edited("\"schema\" : 1", "\"schema\" : 7"),
                "was written by a newer version of this program (format 7, this one knows 1)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "seed" : 42           | "seed" : "x"             | "seed" is "x", expected a whole number of at least 0
        "finished"            | "state"                  | "state" is "
        "state" : "finished"  | "state" : "done"         | "state" is "done", expected running, finished, stopped or failed
        "started" : "2        | "started" : "soon 2      | expected a time such as 2026-03-04T12:00:05Z
        "recipe" : {          | "recipe" : 5, "more" : { | "recipe" is 5, expected a JSON object in braces
        "model" :             | "modell" :               | "model" is missing, expected a text
        "testAccuracy" : 0.5  | "testAccuracy" : "high"  | "testAccuracy" is "high", expected a number
        """)
    void anInvalidFieldIsNamed(String from, String to, String message) throws IOException {
        runs.finished(Map.of(ResultNames.TEST_ACCURACY, 0.5));
        runs.assertFault(runs.edited(from, to), message);
    }
}
