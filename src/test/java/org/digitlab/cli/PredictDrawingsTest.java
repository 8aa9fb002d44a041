package org.digitlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TrainedModel.Shared.class)
class PredictDrawingsTest {

    @TempDir
    private Path folder;
    private final TrainedModel trained;

    PredictDrawingsTest(TrainedModel trained) {
        this.trained = trained;
    }

    @Test
    void aLabelledBatchOfDrawingsEndsWithASummary() throws IOException {
        Typed predicted = Typed.run("predict", "--json", "--model", trained.model(),
                TrainedModel.drawings(folder).toString());
        List<JsonNode> events = predicted.events();
        assertThat(predicted.exitCode()).as(predicted.err()).isZero();
        assertThat(events).hasSize(4);
        assertThat(Typed.names(events.get(0))).containsExactly("file", "line", "digit", "confidence", "probabilities",
                "rejected", "label", "correct");
        assertThat(events.get(1).path("line").asInt()).isEqualTo(2);
        assertThat(events.get(2).has("label")).isFalse();
        double sum = IntStream.range(0, 10).mapToDouble(i -> events.get(0).path("probabilities").get(i).asDouble())
                .sum();
        assertThat(sum).isCloseTo(1, within(1e-4));
        assertThat(Typed.names(events.get(3))).startsWith("event", "drawings", "correct", "accuracy");
        assertThat(events.get(3).path("event").asText()).isEqualTo("summary");
        assertThat(events.get(3).path("drawings").asInt()).isEqualTo(2);
    }

    @Test
    void anUnusableFileIsNamedAndSkipped() throws IOException {
        Path text = Files.writeString(folder.resolve("text.json"), "not a drawing");
        Path missing = folder.resolve("missing.png");
        Typed predicted = Typed.run("predict", "--json", "--model", trained.model(), text.toString(),
                missing.toString(), TrainedModel.drawings(folder).toString());
        assertThat(predicted.exitCode()).isEqualTo(1);
        assertThat(predicted.events()).hasSize(4);
        assertThat(predicted.err()).contains(text.toString(), missing.toString()).doesNotContain("Exception")
                .hasLineCount(2);
    }

    @Test
    void predictionsAreReadableText() throws IOException {
        Typed predicted = Typed.run("predict", "--model", trained.model(),
                TrainedModel.drawings(folder).toString());
        assertThat(predicted.out()).contains("drawings.jsonl, line 1: ", "of 2 labelled drawings are correct");
    }

    @Test
    void shippedModelsAreFoundByName() {
        Typed predicted = Typed.run("predict", "--model", "MLP", folder.resolve("missing.png").toString());
        assertThat(predicted.exitCode()).isEqualTo(1);
        assertThat(predicted.err()).doesNotContain("no such file, expected a model");
    }
}
