package org.digitlab.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.digitlab.metrics.Guesses;
import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.metrics.classification.Latency;
import org.digitlab.metrics.classification.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationFileTest {

    private final EvaluationReport report = new EvaluationReport("abc", Guesses.of("31415", "31475", 0.7),
            new Latency(0.25, 0.5, 2000, "accelerated"));

    @TempDir
    private Path path;
    private RunFolder folder;
    private Path file;

    @BeforeEach
    void saveModel() throws IOException {
        folder = new RunFolder(path);
        Files.writeString(folder.model(), "weights");
        file = folder.evaluation();
    }

    @Test
    void aReportIsReadBack() throws IOException {
        EvaluationFile.of(folder).write(report);
        EvaluationReport found = EvaluationFile.of(folder).read("abc").orElseThrow();
        assertThat(found).isEqualTo(report);
        assertThat(found.loss()).isEqualTo(report.loss());
        assertThat(found.mistakes()).extracting(Outcome::image).containsExactly(3);
    }

    @Test
    void aReportWithoutLatencyIsReadBackWithoutLatency() throws IOException {
        EvaluationFile.of(folder).write(new EvaluationReport("abc", report.outcomes(), null));
        assertThat(EvaluationFile.of(folder).read("abc").orElseThrow().latency()).isNull();
    }

    @Test
    void aMissingEvaluationIsEmpty() throws IOException {
        assertThat(EvaluationFile.of(folder).read("abc")).isEmpty();
    }

    @Test
    void aReportOnOtherDataOrWeightsIsIgnored() throws IOException {
        EvaluationFile.of(folder).write(report);
        assertThat(EvaluationFile.of(folder).read("def")).isEmpty();
        Files.writeString(folder.model(), "newer weights");
        assertThat(EvaluationFile.of(folder).read("abc")).isEmpty();
    }

    @Test
    void anEvaluationOnOtherDataDoesNotReplaceTheRunsOwn() throws IOException {
        EvaluationFile.of(folder).write(report);
        EvaluationFile.of(folder).write(new EvaluationReport("def", report.outcomes(), null));
        assertThat(EvaluationFile.of(folder).read("abc")).contains(report);
        Files.writeString(folder.model(), "newer weights");
        EvaluationFile.of(folder).write(new EvaluationReport("def", report.outcomes(), null));
        assertThat(EvaluationFile.of(folder).read("def")).isPresent();
    }

    @Test
    void aReportBelongsToTheWeightsThatWereEvaluated() throws IOException {
        EvaluationFile before = EvaluationFile.of(folder);
        Files.writeString(folder.model(), "newer weights");
        before.write(report);
        assertThat(EvaluationFile.of(folder).read("abc")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{\"schema\":1}", "\0\1\2"})
    void aDamagedFileIsIgnoredAndReplaced(String content) throws IOException {
        Files.writeString(file, content);
        EvaluationFile evaluation = EvaluationFile.of(folder);
        assertThat(evaluation.read("abc")).isEmpty();
        evaluation.write(report);
        assertThat(evaluation.read("abc")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"actual\":\"31415\" to \"actual\":\"314\"", "\"actual\":\"31415\" to \"actual\":\"3141x\"",
        "\"image\":3 to \"image\":5", "\"image\":3 to \"image\":-1", "\"predicted\":7 to \"predicted\":10",
        "[0.7,0.7 to [7,0.7", "\"mistakes\":[ to \"mistakes\":[null,"})
    void anEditedFileIsIgnored(String edit) throws IOException {
        EvaluationFile.of(folder).write(report);
        String content = Files.readString(file);
        String[] parts = edit.split(" to ");
        assertThat(content).contains(parts[0]);
        Files.writeString(file, content.replace(parts[0], parts[1]));
        assertThat(EvaluationFile.of(folder).read("abc")).isEmpty();
    }

    @Test
    void aFileOfANewerVersionIsNeitherReadNorReplaced() throws IOException {
        String newer = "{\"schema\":2,\"better\":true}";
        Files.writeString(file, newer);
        EvaluationFile evaluation = EvaluationFile.of(folder);
        assertThat(evaluation.read("abc")).isEmpty();
        evaluation.write(report);
        assertThat(file).hasContent(newer);
    }

    @Test
    void aFolderWithoutAModelHasNoEvaluation() throws IOException {
        Files.delete(folder.model());
        assertThatThrownBy(() -> EvaluationFile.of(folder)).isInstanceOf(NoSuchFileException.class);
    }
}
