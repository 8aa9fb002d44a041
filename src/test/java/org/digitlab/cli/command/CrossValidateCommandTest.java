package org.digitlab.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.digitlab.cli.Typed;
import org.digitlab.runs.FoldsStore;
import org.digitlab.runs.MetricsTable;
import org.digitlab.runs.StoredFolds;
import org.digitlab.runs.store.RunCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrossValidateCommandTest {

    @TempDir
    private Path out;

    @Test
    void eachEpochAndFoldIsAnEventAndTheResultIsTheLast() {
        Typed typed = run("--folds", "2", "--json");
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        List<JsonNode> events = typed.events();
        assertThat(events).extracting(event -> event.path("event").asText())
                .containsExactly("epoch", "fold", "epoch", "fold", "result");
        JsonNode fold = events.get(3);
        assertThat(fold.path("fold").asInt()).isEqualTo(2);
        assertThat(fold.path("validated").asInt()).isEqualTo(200);
        assertThat(fold.path("accuracy").asDouble()).isEqualTo(events.get(2).path("accuracy").asDouble());
        JsonNode accuracy = typed.lastEvent().path("accuracy");
        assertThat(accuracy.path("mean").asDouble()).isCloseTo((events.get(1).path("accuracy").asDouble()
                + fold.path("accuracy").asDouble()) / 2, within(1e-12));
        assertThat(accuracy.path("deviation").isNumber()).isTrue();
        assertThat(typed.lastEvent().path("folds")).hasSize(2);
        assertThat(typed.err()).isEmpty();
    }

    @Test
    void textIsATableWithTheMeanBelow() throws IOException {
        Typed typed = run("--folds", "3");
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThat(typed.out().lines()).hasSize(8);
        assertThat(typed.out()).startsWith("Fold  Training images").contains("Accuracy ", " ± ", "quartiles");
        assertThat(typed.err()).contains("MLP fold 3/3, epoch 1/1: loss ");
        assertThat(typed.out()).contains("Saved in " + only().folder().path());
    }

    @Test
    void measurementsAreRecordedAndCanBeExported() throws IOException {
        Typed typed = run("--folds", "2", "--batch-size", "50", "--json");
        StoredFolds kept = only();
        assertThat(typed.lastEvent().path("path").asText()).isEqualTo(kept.folder().path().toString());
        assertThat(kept.condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(kept.record().complete()).hasSize(2);
        assertThat(kept.record().complete().get(1).accuracy())
                .isEqualTo(typed.events().get(3).path("accuracy").asDouble());
        assertThat(MetricsTable.read(kept.folder().fold(2).path()).iterations()).hasSize(4);

        Path table = out.resolve("results.csv");
        assertThat(export(kept, table, "--results").exitCode()).isZero();
        assertThat(Files.readAllLines(table)).hasSize(3).first().isEqualTo("fold,trained,validated,accuracy,loss,seconds");
        Path all = out.resolve("all.csv");
        assertThat(export(kept, all).exitCode()).isZero();
        assertThat(Files.readAllLines(all)).filteredOn(line -> line.startsWith("fold-2,Fold 2,mlp,000,train,")).hasSize(4);
        Path chart = out.resolve("chart.svg");
        assertThat(export(kept, chart, "--chart", "accuracy").exitCode()).isZero();
        assertThat(chart).content().contains("Fold 1", "Fold 2");
    }

    @Test
    void anUnwritableFolderIsReportedBeforeTraining() throws IOException {
        out = Files.createFile(out.resolve("file"));
        Typed typed = run();
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).hasLineCount(1).contains(out + ": expected a folder that can be written to");
    }

    @Test
    void tooManyFoldsAreWrongUsageAndLeaveNothing() throws IOException {
        Typed typed = Typed.run("cross-validate", "--model", "mlp", "--limit", "20", "--folds", "20", "--out",
                out.toString());
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(new FoldsStore(out).list()).isEmpty();
    }

    private StoredFolds only() throws IOException {
        List<StoredFolds> found = new FoldsStore(out).list();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Typed export(StoredFolds kept, Path file, String... more) {
        return Typed.run(Stream.concat(Stream.of("export", "--run", kept.folder().path().toString(), "--out",
                file.toString()), Stream.of(more)).toArray(String[]::new));
    }

    private Typed run(String... more) {
        return Typed.run(Stream.concat(Stream.of("cross-validate", "--model", "mlp", "--variant", "000", "--limit",
                "400", "--epochs", "1", "--out", out.toString()), Stream.of(more)).toArray(String[]::new));
    }
}
