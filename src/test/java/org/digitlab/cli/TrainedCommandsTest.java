package org.digitlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.Stream;
import org.digitlab.data.DigitData;
import org.digitlab.metrics.TestReport;
import org.digitlab.runs.EvaluationFile;
import org.digitlab.runs.RunFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One short real training, and what the other commands make of its model. */
class TrainedCommandsTest {

    @TempDir
    private static Path folder;
    private static Typed trained;
    private static Path run;
    private static String model;

    @BeforeAll
    static void train() {
        trained = Typed.run("train", "--model", "mlp", "--variant", "000", "--limit", "1200", "--epochs", "2",
                "--batch-size", "50", "--learning-rate", "0.001", "--engine", "builtin", "--json", "--out", folder.resolve("runs").toString());
        assertThat(trained.exitCode()).as(trained.err()).isZero();
        run = Path.of(trained.lastEvent().path("path").asText());
        model = run.resolve("model.zip").toString();
    }

    @Test
    void trainingTellsEachEpochAndThenTheResult() {
        List<JsonNode> events = trained.events();
        assertThat(events).extracting(event -> event.path("event").asText())
                .containsExactly("epoch", "epoch", "result");
        assertThat(names(events.get(1))).containsExactly("event", "epoch", "epochs", "loss", "accuracy",
                "validationLoss", "validationAccuracy", "learningRate", "imagesPerSecond", "seconds");
        assertThat(events.get(1).path("epoch").asInt()).isEqualTo(2);
        assertThat(events.get(1).path("loss").asDouble()).isPositive();
        assertThat(names(trained.lastEvent())).contains("model", "variant", "testAccuracy", "testLoss",
                "validationAccuracy", "bestEpoch", "trainSeconds", "imagesPerSecond", "path").doesNotContain("stopped");
        assertThat(trained.lastEvent().path("testAccuracy").asDouble()).isBetween(0.5, 1.0);
        assertThat(trained.err()).isEmpty();
    }

    @Test
    void aTrainingThatStopsEarlySaysSo() {
        String[] typed = {"train", "--model", "mlp", "--variant", "000", "--limit", "300", "--epochs", "60",
            "--patience", "1", "--out", folder.resolve("early").toString()};
        Typed read = Typed.run(typed);
        assertThat(read.exitCode()).as(read.err()).isZero();
        assertThat(read.out()).contains("mlp stopped early, for validation got no better after epoch ");
        Typed told = Typed.run(Stream.concat(Stream.of(typed), Stream.of("--json")).toArray(String[]::new));
        JsonNode result = told.lastEvent();
        assertThat(result.path("ending").asText()).isEqualTo("early");
        assertThat(result.path("state").asText()).isEqualTo("finished");
        assertThat(told.events()).hasSize(result.path("bestEpoch").asInt() + 2);
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

    private static JsonNode record(Typed trained) throws IOException {
        Path path = Path.of(trained.lastEvent().path("path").asText());
        return new ObjectMapper().readTree(path.resolve("run.json").toFile());
    }

    @Test
    void theRunFolderHoldsRecordMetricsAndModel() throws IOException {
        JsonNode record = new ObjectMapper().readTree(run.resolve("run.json").toFile());
        assertThat(record.path("state").asText()).isEqualTo("finished");
        assertThat(record.path("variant").asText()).isEqualTo("000");
        assertThat(record.path("images").asInt()).isEqualTo(1200);
        assertThat(record.path("recipe").path("batchSize").asInt()).isEqualTo(50);
        assertThat(record.path("results").path("testAccuracy").asDouble())
                .isEqualTo(trained.lastEvent().path("testAccuracy").asDouble());
        assertThat(record.path("results").path("engine").asText()).isEqualTo("builtin");
        List<String> metrics = Files.readAllLines(run.resolve("metrics.csv"));
        assertThat(metrics).filteredOn(line -> line.startsWith("train,")).hasSize(44);
        assertThat(metrics).filteredOn(line -> line.startsWith("validation,")).hasSize(2);
        assertThat(run.resolve("model.zip")).isRegularFile();
        assertThat(run.resolve("model.json")).isRegularFile();
    }

    @Test
    void theSavedModelMeasuresAsItsResultSaid() {
        Typed evaluated = Typed.run("evaluate", "--json", "--model", model);
        JsonNode event = evaluated.lastEvent();
        assertThat(evaluated.exitCode()).isZero();
        assertThat(names(event)).containsExactly("model", "accuracy", "interval", "loss", "images", "confusion",
                "perClass", "calibration", "latency", "mistakes");
        assertThat(event.path("accuracy").asDouble())
                .isCloseTo(trained.lastEvent().path("testAccuracy").asDouble(), within(1e-9));
        assertThat(event.path("images").asInt()).isEqualTo(10_000);
        assertThat(event.path("confusion")).hasSize(10).allSatisfy(row -> assertThat(row).hasSize(10));
        assertThat(event.path("perClass")).hasSize(10);
        assertThat(event.path("interval").path("low").asDouble()).isLessThan(event.path("accuracy").asDouble());
        assertThat(event.path("interval").path("high").asDouble()).isGreaterThan(event.path("accuracy").asDouble());
        assertThat(event.path("calibration").path("bins")).hasSize(15);
        assertThat(event.path("latency").path("millisP50").asDouble()).isPositive();
        int right = (int) Math.round(event.path("accuracy").asDouble() * 10_000);
        assertThat(event.path("mistakes")).hasSize(10_000 - right);
    }

    @Test
    void theEvaluationOfARunIsKeptInItsFolder() throws IOException {
        Typed evaluated = Typed.run("evaluate", "--json", "--model", run.toString());
        assertThat(evaluated.exitCode()).as(evaluated.err()).isZero();
        TestReport kept = EvaluationFile.of(new RunFolder(run)).read(DigitData.bundled().sha256()).orElseThrow();
        assertThat(kept.accuracy()).isEqualTo(evaluated.lastEvent().path("accuracy").asDouble());
        assertThat(kept.mistakes()).hasSize(evaluated.lastEvent().path("mistakes").size());
    }

    @Test
    void twoModelsAreComparedImageByImage() {
        Typed compared = Typed.run("evaluate", "--json", "--model", model, "--against", "mlp");
        JsonNode event = compared.lastEvent();
        assertThat(compared.exitCode()).as(compared.err()).isZero();
        assertThat(event.path("against").path("model").asText()).isEqualTo("mlp");
        assertThat(event.path("against").path("accuracy").asDouble()).isGreaterThan(0.98);
        JsonNode comparison = event.path("comparison");
        assertThat(comparison.path("onlyAgainstRight").asInt()).isPositive();
        assertThat(Stream.of("bothRight", "onlyModelRight", "onlyAgainstRight", "bothWrong")
                .mapToInt(name -> comparison.path(name).asInt()).sum()).isEqualTo(10_000);
        assertThat(comparison.path("significant").asBoolean()).isTrue();
        assertThat(comparison.path("pValue").asDouble()).isLessThan(1e-4);
    }

    @Test
    void aComparisonIsReadableToo() {
        assertThat(Typed.run("evaluate", "--model", model, "--against", "mlp").out())
                .contains("p < 0.0001, mlp is better");
        assertThat(Typed.run("evaluate", "--model", "mlp", "--against", "MLP").out())
                .contains("p = 1.0000, these images do not tell which is better");
    }

    @Test
    void evaluationIsReadableToo() {
        Typed evaluated = Typed.run("evaluate", "--model", model);
        assertThat(evaluated.out()).startsWith("Accuracy ").contains("95 % interval", "Precision", "Recall",
                "Expected calibration error", "One image takes");
    }

    @Test
    void aLabelledBatchOfDrawingsEndsWithASummary() throws IOException {
        Typed predicted = Typed.run("predict", "--json", "--model", model, drawings().toString());
        List<JsonNode> events = predicted.events();
        assertThat(predicted.exitCode()).as(predicted.err()).isZero();
        assertThat(events).hasSize(4);
        assertThat(names(events.get(0))).containsExactly("file", "line", "digit", "confidence", "probabilities",
                "rejected", "label", "correct");
        assertThat(events.get(1).path("line").asInt()).isEqualTo(2);
        assertThat(events.get(2).has("label")).isFalse();
        double sum = IntStream.range(0, 10).mapToDouble(i -> events.get(0).path("probabilities").get(i).asDouble())
                .sum();
        assertThat(sum).isCloseTo(1, within(1e-4));
        assertThat(names(events.get(3))).startsWith("event", "drawings", "correct", "accuracy");
        assertThat(events.get(3).path("event").asText()).isEqualTo("summary");
        assertThat(events.get(3).path("drawings").asInt()).isEqualTo(2);
    }

    @Test
    void anUnusableFileIsNamedAndTheOthersGoOn() throws IOException {
        Path text = Files.writeString(folder.resolve("text.json"), "not a drawing");
        Path missing = folder.resolve("missing.png");
        Typed predicted = Typed.run("predict", "--json", "--model", model, text.toString(), missing.toString(),
                drawings().toString());
        assertThat(predicted.exitCode()).isEqualTo(1);
        assertThat(predicted.events()).hasSize(4);
        assertThat(predicted.err()).contains(text.toString(), missing.toString()).doesNotContain("Exception")
                .hasLineCount(2);
    }

    @Test
    void predictionsAreReadableToo() throws IOException {
        Typed predicted = Typed.run("predict", "--model", model, drawings().toString());
        assertThat(predicted.out()).contains("drawings.jsonl, line 1: ", "of 2 labelled drawings are right");
    }

    @Test
    void peoplesDrawingsAreLearntFromAndNamedWithTheModel() throws IOException {
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
    void aCalibratedModelRejectsAsItWasMeasured() throws IOException {
        Path copy = Files.copy(Path.of(model), folder.resolve("calibrated.zip"));
        JsonNode answer = Typed.run("calibrate", "--json", "--model", copy.toString(), "--acceptance", "0.8",
                "--engine", "builtin").lastEvent();
        double threshold = answer.path("rejectBelow").asDouble();
        assertThat(answer.path("kept").asBoolean()).isTrue();
        assertThat(answer.path("measured")).extracting(row -> row.path("name").asText()).containsExactly(
                "validation images", "drawings by the program", "test images", "letters and shapes", "scribbles");
        assertThat(answer.path("measured")).allSatisfy(row ->
                assertThat(row.path("accepted").asDouble()).isBetween(0.0, 1.0));
        Typed predicted = Typed.run("predict", "--json", "--model", copy.toString(), drawings().toString());
        assertThat(predicted.events().subList(0, 3)).allSatisfy(event -> assertThat(event.path("rejected").asBoolean())
                .isEqualTo(event.path("confidence").asDouble() < threshold));
        assertThat(Typed.run("calibrate", "--model", copy.toString(), "--engine", "builtin").out())
                .contains("the model says so from now on", "letters and shapes");
    }

    @Test
    void aModelThatComesWithTheProgramIsNotMissedForAFile() {
        Typed predicted = Typed.run("predict", "--model", "MLP", folder.resolve("missing.png").toString());
        assertThat(predicted.exitCode()).isEqualTo(1);
        assertThat(predicted.err()).doesNotContain("no such file, expected a model");
    }

    private static Path drawings() throws IOException {
        return Files.writeString(folder.resolve("drawings.jsonl"), """
                {"label":1,"strokes":[[[50,10],[50,90]]]}
                {"label":7,"strokes":[[[10,10],[60,10],[30,90]]]}
                {"strokes":[[[50,10],[50,90]],[[40,20],[50,10]]]}
                """);
    }

    private static List<String> names(JsonNode event) {
        List<String> names = new ArrayList<>();
        event.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
