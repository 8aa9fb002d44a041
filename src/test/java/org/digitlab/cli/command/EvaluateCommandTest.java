package org.digitlab.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.stream.Stream;
import org.digitlab.cli.TrainedModel;
import org.digitlab.cli.Typed;
import org.digitlab.data.DigitData;
import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.runs.EvaluationFile;
import org.digitlab.runs.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Evaluation of a trained model. */
@ExtendWith(TrainedModel.Shared.class)
class EvaluateCommandTest {

    private final TrainedModel trained;

    EvaluateCommandTest(TrainedModel trained) {
        this.trained = trained;
    }

    @Test
    void theSavedModelEvaluatesAsReported() {
        Typed evaluated = Typed.run("evaluate", "--json", "--model", trained.model());
        JsonNode event = evaluated.lastEvent();
        assertThat(evaluated.exitCode()).isZero();
        assertThat(Typed.names(event)).containsExactly("model", "accuracy", "interval", "loss", "images", "confusion",
                "perClass", "calibration", "latency", "mistakes");
        assertThat(event.path("accuracy").asDouble())
                .isCloseTo(trained.training().lastEvent().path("testAccuracy").asDouble(), within(1e-9));
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
    void theEvaluationOfARunIsSavedInItsFolder() throws IOException {
        Typed evaluated = Typed.run("evaluate", "--json", "--model", trained.run().toString());
        assertThat(evaluated.exitCode()).as(evaluated.err()).isZero();
        EvaluationReport kept = EvaluationFile.of(new RunFolder(trained.run()))
                .read(DigitData.bundled().sha256()).orElseThrow();
        assertThat(kept.accuracy()).isEqualTo(evaluated.lastEvent().path("accuracy").asDouble());
        assertThat(kept.mistakes()).hasSize(evaluated.lastEvent().path("mistakes").size());
    }

    @Test
    void twoModelsAreComparedImageByImage() {
        Typed compared = Typed.run("evaluate", "--json", "--model", trained.model(), "--against", "mlp");
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
    void comparisonsAreReadableText() {
        assertThat(Typed.run("evaluate", "--model", trained.model(), "--against", "mlp").out())
                .contains("p < 0.0001, mlp is better");
        assertThat(Typed.run("evaluate", "--model", "mlp", "--against", "MLP").out())
                .contains("p = 1.0000, the difference is not significant");
    }

    @Test
    void evaluationsAreReadableText() {
        Typed evaluated = Typed.run("evaluate", "--model", trained.model());
        assertThat(evaluated.out()).startsWith("Accuracy ").contains("95 % interval", "Precision", "Recall",
                "Expected calibration error", "Latency: median");
    }
}
