package org.digitlab.export.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.digitlab.export.StoredRuns;
import org.digitlab.files.ProgressListener;
import org.digitlab.runs.StoredRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasurementsTest {

    @TempDir
    private Path root;

    @Test
    void everyMeasurementIsACsvLine() throws IOException {
        List<StoredRun> runs = List.of(StoredRuns.write(root, "plain", "mlp", 1, 200),
                StoredRuns.write(root, "a, \"b\"\nc", "cnn", 2, 100));
        String csv = csv(runs);
        assertThat(csv).startsWith("run,name,model,variant,kind,iteration,epoch,loss,accuracy,learningRate,seconds,"
                + "imagesPerSecond\r\n" + runs.get(0).id() + ",plain,mlp,classic,train,1,1,");
        assertThat(csv).contains(runs.get(1).id() + ",\"a, \"\"b\"\"\nc\",cnn,classic,validation,100,1,");
        assertThat(csv.split("\r\n")).hasSize(1 + 202 + 101);
        assertThat(csv).doesNotContain("NaN").contains(",0.001,,\r\n");
    }

    @Test
    void namesAreNeverSpreadsheetFormulas() throws IOException {
        assertThat(csv(List.of(StoredRuns.write(root, "=SUM(1,2)", "mlp", 1, 1)))).contains(",\"'=SUM(1,2)\",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1", "-1", "@A1"})
    void anApostropheKeepsANameFromBeingReadAsAFormula(String name) {
        assertThat(CsvLines.quoted(name)).isEqualTo("'" + name);
    }

    @Test
    void jsonHoldsRecipeResultsAndMeasurements() throws IOException {
        StoredRun run = StoredRuns.write(root, "<&\"", "mlp", 1, 100);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Measurements.writeJson(List.of(run), out, ProgressListener.NONE);
        JsonNode first = new ObjectMapper().readTree(out.toByteArray()).path("runs").path(0);
        assertThat(first.path("name").asText()).isEqualTo("<&\"");
        assertThat(first.path("recipe").path("batchSize").asInt()).isEqualTo(128);
        assertThat(first.path("results").path("testAccuracy").asDouble()).isEqualTo(0.9912);
        assertThat(first.path("measurements")).hasSize(101);
        assertThat(first.path("measurements").path(0).path("seconds").isNull()).isTrue();
        assertThat(first.path("measurements").path(100).path("kind").asText()).isEqualTo("validation");
    }

    @Test
    void unknownColumnsAreIgnoredAndMissingOnesNamed() throws IOException {
        StoredRun run = StoredRuns.write(root, "plain", "mlp", 1, 100);
        Path file = run.folder().metrics();
        Files.writeString(file, "mood,accuracy,kind,iteration,epoch,loss\nfine,0.5,train,1,1,2.25\n");
        assertThat(csv(List.of(run))).endsWith(",train,1,1,2.25,0.5,,,\r\n");
        Files.writeString(file, "kind,iteration,epoch,accuracy\ntrain,1,1,0.5\n");
        assertThatThrownBy(() -> csv(List.of(run))).isInstanceOf(IOException.class)
                .hasMessageContaining("has no column \"loss\"");
    }

    private static String csv(List<StoredRun> runs) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Measurements.writeCsv(runs, out, ProgressListener.NONE);
        return out.toString(StandardCharsets.UTF_8);
    }
}
