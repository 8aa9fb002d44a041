package org.digitlab.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.digitlab.cli.TrainedModel;
import org.digitlab.cli.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TrainedModel.Shared.class)
class TrainCommandTest {

    @TempDir
    private Path folder;
    private final TrainedModel trained;

    TrainCommandTest(TrainedModel trained) {
        this.trained = trained;
    }

    @Test
    void trainingReportsEachEpochAndThenTheResult() {
        List<JsonNode> events = trained.training().events();
        assertThat(events).extracting(event -> event.path("event").asText())
                .containsExactly("epoch", "epoch", "result");
        assertThat(Typed.names(events.get(1))).containsExactly("event", "epoch", "epochs", "loss", "accuracy",
                "validationLoss", "validationAccuracy", "learningRate", "imagesPerSecond", "seconds");
        assertThat(events.get(1).path("epoch").asInt()).isEqualTo(2);
        assertThat(events.get(1).path("loss").asDouble()).isPositive();
        assertThat(Typed.names(trained.training().lastEvent())).contains("model", "variant", "testAccuracy", "testLoss",
                "validationAccuracy", "bestEpoch", "trainSeconds", "imagesPerSecond", "path").doesNotContain("stopped");
        assertThat(trained.training().lastEvent().path("testAccuracy").asDouble()).isBetween(0.5, 1.0);
        assertThat(trained.training().err()).isEmpty();
    }

    @Test
    void theRunFolderHoldsRecordMetricsAndModel() throws IOException {
        JsonNode record = new ObjectMapper().readTree(trained.run().resolve("run.json").toFile());
        assertThat(record.path("state").asText()).isEqualTo("finished");
        assertThat(record.path("variant").asText()).isEqualTo("000");
        assertThat(record.path("images").asInt()).isEqualTo(1200);
        assertThat(record.path("recipe").path("batchSize").asInt()).isEqualTo(50);
        assertThat(record.path("results").path("testAccuracy").asDouble())
                .isEqualTo(trained.training().lastEvent().path("testAccuracy").asDouble());
        assertThat(record.path("results").path("engine").asText()).isEqualTo("builtin");
        List<String> metrics = Files.readAllLines(trained.run().resolve("metrics.csv"));
        assertThat(metrics).filteredOn(line -> line.startsWith("train,")).hasSize(44);
        assertThat(metrics).filteredOn(line -> line.startsWith("validation,")).hasSize(2);
        assertThat(trained.run().resolve("model.zip")).isRegularFile();
        assertThat(trained.run().resolve("model.json")).isRegularFile();
    }

    @Test
    void earlyStoppingIsReported() {
        String[] typed = {"train", "--model", "mlp", "--variant", "000", "--limit", "300", "--epochs", "60",
            "--patience", "1", "--out", folder.resolve("early").toString()};
        Typed read = Typed.run(typed);
        assertThat(read.exitCode()).as(read.err()).isZero();
        assertThat(read.out()).contains("mlp stopped early: validation did not improve after epoch ");
        Typed told = Typed.run(Stream.concat(Stream.of(typed), Stream.of("--json")).toArray(String[]::new));
        JsonNode result = told.lastEvent();
        assertThat(result.path("ending").asText()).isEqualTo("early");
        assertThat(result.path("state").asText()).isEqualTo("finished");
        assertThat(told.events()).hasSize(result.path("bestEpoch").asInt() + 2);
    }

    @Test
    void drawingsOfPeopleAreUsedAndNamedInTheManifest() throws IOException {
        Path pens = Files.writeString(folder.resolve("pens.jsonl"), """
                {"label":1,"strokes":[[[50,10],[50,90]]]}
                {"label":7,"strokes":[[[10,10],[60,10],[30,90]]]}
                """);
        Typed typed = Typed.run("train", "--model", "mlp", "--variant", "000", "--limit", "300", "--epochs", "1",
                "--pens", pens.toString(), "--pens-credit", "by me", "--drawings", "30", "--non-digits", "20",
                "--engine", "builtin", "--json", "--out", folder.resolve("pens").toString());
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        Path made = Path.of(typed.lastEvent().path("path").asText());
        JsonNode manifest = new ObjectMapper().readTree(made.resolve("model.json").toFile());
        assertThat(manifest.path("trainedImages").asInt()).isEqualTo(275 + 2 + 30 + 20);
        assertThat(manifest.path("extra").path("name").asText()).isEqualTo("pens.jsonl");
        assertThat(manifest.path("extra").path("credit").asText()).isEqualTo("by me");
        assertThat(manifest.path("recipe").path("nonDigits").asInt()).isEqualTo(20);
        assertThat(manifest.path("results").path("rejectBelow").asDouble()).isBetween(0.1, 1.0);
        Typed missing = Typed.run("train", "--model", "mlp", "--pens", folder.resolve("none.jsonl").toString());
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.err()).contains("none.jsonl").hasLineCount(1);
    }

    @Test
    void aSavedRecipeTrainsTheSameAgain() throws IOException {
        Path file = folder.resolve("short one.json");
        Typed first = Typed.run("train", "--model", "mlp", "--recipe", "fast", "--variant", "000", "--epochs", "1",
                "--shear", "8", "--limit", "300", "--save-recipe", file.toString(), "--json", "--out",
                folder.resolve("first").toString());
        assertThat(first.exitCode()).as(first.err()).isZero();
        JsonNode saved = new ObjectMapper().readTree(file.toFile());
        assertThat(saved.path("name").asText()).isEqualTo("short one");
        assertThat(saved.path("variant").asText()).isEqualTo("000");
        Typed second = Typed.run("train", "--model", "mlp", "--recipe", file.toString(), "--limit", "300", "--json",
                "--out", folder.resolve("second").toString());
        assertThat(second.exitCode()).as(second.err()).isZero();
        JsonNode recipe = record(second).path("recipe");
        assertThat(recipe).isEqualTo(record(first).path("recipe")).isEqualTo(saved.path("recipe"));
        assertThat(recipe.path("schedule").asText()).isEqualTo("one-cycle");
        assertThat(recipe.path("shear").asDouble()).isEqualTo(8);
        assertThat(second.lastEvent().path("testLoss")).isEqualTo(first.lastEvent().path("testLoss"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "mine", ".json", "recipes/.JSON"})
    void recipesAreSavedOnlyWithTheirExtension(String name) {
        Typed refused = Typed.run("train", "--model", "mlp", "--save-recipe", name);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("--save-recipe: expected a file name that ends in .json, found \"" + name + "\"");
    }

    private static JsonNode record(Typed trained) throws IOException {
        Path path = Path.of(trained.lastEvent().path("path").asText());
        return new ObjectMapper().readTree(path.resolve("run.json").toFile());
    }
}
