package org.digitlab.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitlab.JavaProcess;
import org.digitlab.Main;
import org.digitlab.Waiting;
import org.digitlab.cli.Typed;
import org.digitlab.metrics.ResultNames;
import org.digitlab.reproduction.PublishedModel;
import org.digitlab.reproduction.PublishedModels;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.store.RunCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ReproduceCommandTest {

    @TempDir
    private Path out;

    @Test
    void everyTrainingIsAnEventAndTheRowsComeLast() {
        Typed typed = run("--only", "000-mlp,000-mlp-notebook", "--seeds", "2", "--json");
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        List<JsonNode> events = typed.events();
        assertThat(events).extracting(event -> event.path("event").asText()).hasSize(9).endsWith("training", "result");
        JsonNode first = events.get(0);
        assertThat(fields(first)).isEqualTo("event,row,recipe,seed,number,trainings,measuredOn,accuracies,seconds,kept,path");
        assertThat(first.path("row").asText()).isEqualTo("000-mlp");
        assertThat(first.path("recipe").asText()).isEqualTo("published");
        assertThat(first.path("seed").asInt()).isEqualTo(42);
        JsonNode result = typed.lastEvent();
        assertThat(fields(result)).isEqualTo("event,complete,failed,asDescribed,path,rows");
        assertThat(result.path("complete").asInt()).isEqualTo(8);
        assertThat(result.path("asDescribed").asBoolean()).isFalse();
        JsonNode row = result.path("rows").get(0);
        assertThat(fields(row)).isEqualTo("row,model,variant,parameters,measuredOn,reported,published,accurate");
        assertThat(fields(row.path("published"))).isEqualTo("planned,complete,mean,deviation,seconds,below");
        assertThat(row.path("reported").path("deviation").isNull()).isTrue();
        assertThat(row.path("published").path("mean").asDouble()).isEqualTo(
                (first.path("accuracies").get(0).asDouble() + events.get(2).path("accuracies").get(0).asDouble()) / 2);
        // Two rows of one network share their accurate trainings.
        assertThat(result.path("rows").get(1).path("accurate")).isEqualTo(row.path("accurate"));
        assertThat(events.get(5).path("kept").asBoolean()).isTrue();
    }

    @Test
    void textMarksRowsBelowTheReportedFigureAndARepetitionTrainsNothing() throws IOException {
        Typed typed = run("--only", "000-mlp", "--seeds", "2");
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThat(typed.out().lines()).satisfiesExactly(
                header -> assertThat(header).startsWith("Row").endsWith("Parameters"),
                row -> assertThat(row).startsWith("000-mlp").contains("96.77 %", " % *").endsWith("118,282"),
                line -> assertThat(line).startsWith("Mean ± standard deviation"),
                line -> assertThat(line).startsWith("* below the reported figure"),
                line -> assertThat(line).startsWith("With --epochs, --limit or other data, the trainings differ"),
                line -> assertThat(line).isEqualTo("Saved in " + out));
        assertThat(typed.err()).contains("[1/4] 000-mlp as published, seed 42: epoch 1/1, validation ",
                "[4/4] 000-mlp with the accurate recipe, seed 1: test ", " left");
        Typed again = run("--only", "000-mlp", "--seeds", "2");
        assertThat(again.out()).isEqualTo(typed.out());
        assertThat(again.err().lines()).hasSize(4).allSatisfy(line -> assertThat(line).contains("recorded earlier"));
        assertThat(runs()).hasSize(4);
    }

    @Test
    void aFailedRowIsReportedWithExitCodeOne() {
        Typed typed = Typed.run("reproduce", "--only", "000-mlp,003-cnn-folds", "--seeds", "1", "--epochs", "1", "--limit",
                "20", "--json", "--out", out.toString());
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.events()).extracting(event -> event.path("event").asText())
                .containsExactly("training", "failed", "training", "failed", "result");
        assertThat(typed.events().get(1).path("problem").asText()).startsWith("Folds: expected at most ");
        assertThat(typed.lastEvent().path("failed").asInt()).isEqualTo(2);
        assertThat(typed.lastEvent().path("rows").get(1).path("published").path("mean").isNull()).isTrue();
        assertThat(typed.err().lines().toList()).last().asString().startsWith("2 trainings failed, the first: "
                + "003-cnn-folds as published, seed 42: Folds: ");
    }

    @Test
    void anUnwritableFolderIsReportedBeforeTraining() throws IOException {
        out = Files.createFile(out.resolve("file"));
        Typed typed = run("--only", "000-mlp");
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).hasLineCount(1).contains("expected a folder that can be written to");
    }

    @Test
    void helpNamesEveryRow() {
        String help = Typed.run("reproduce", "--help").out().replaceAll("\\s+", " ");
        assertThat(help).contains(PublishedModels.all().stream().map(PublishedModel::id).collect(Collectors.joining(", ")));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process cannot be asked to end")
    void anInterruptReportsCompleteRowsAndTheNextStartContinues() throws Exception {
        Path answers = out.resolve("answers.jsonl");
        Process process = start(answers);
        try {
            Waiting.until("a second training", 5, process::isAlive,
                    () -> runs().size() == 2 && Files.exists(runs().get(0).folder().checkpoint()));
            process.destroy();
            process.waitFor();
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(Files.readAllLines(answers)).hasSize(2).satisfiesExactly(
                line -> assertThat(line).startsWith("{\"event\":\"training\",\"row\":\"000-mlp\""),
                line -> assertThat(line).startsWith("{\"event\":\"stopped\",\"complete\":1,").contains("\"rows\":[{"));
        assertThat(runs()).extracting(StoredRun::condition)
                .containsExactlyInAnyOrder(RunCondition.FINISHED, RunCondition.INTERRUPTED);
        assertThat(runs()).filteredOn(run -> run.condition() == RunCondition.INTERRUPTED).singleElement()
                .satisfies(run -> assertThat(run.record().figure(ResultNames.TEST_ACCURACY)).isEmpty());
        Typed again = Typed.run(arguments().toArray(String[]::new));
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.err()).contains("[1/4] 000-mlp as published, seed 42: test ", "recorded earlier",
                "resumes from its last checkpoint");
        assertThat(again.lastEvent().path("complete").asInt()).isEqualTo(4);
    }

    private Process start(Path answers) throws IOException {
        return JavaProcess.of(List.of("-Ddigitlab.home=" + out.resolve("home")), Main.class, arguments())
                .redirectOutput(answers.toFile()).redirectError(out.resolve("notes.txt").toFile()).start();
    }

    /** The second training takes long enough to be interrupted. */
    private List<String> arguments() {
        return List.of("reproduce", "--json", "--only", "000-mlp,004-cnn", "--seeds", "1", "--epochs", "5", "--limit",
                "800", "--out", out.toString());
    }

    private List<StoredRun> runs() throws IOException {
        return new RunStore(out.resolve("runs")).list();
    }

    private Typed run(String... more) {
        return Typed.run(Stream.concat(Stream.of("reproduce", "--limit", "300", "--epochs", "1", "--out", out.toString()),
                Stream.of(more)).toArray(String[]::new));
    }

    private static String fields(JsonNode event) {
        return String.join(",", Typed.names(event));
    }
}
