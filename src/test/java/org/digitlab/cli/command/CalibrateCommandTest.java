package org.digitlab.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.digitlab.cli.TrainedModel;
import org.digitlab.cli.Typed;
import org.digitlab.data.DigitData;
import org.digitlab.runs.EvaluationFile;
import org.digitlab.runs.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TrainedModel.Shared.class)
class CalibrateCommandTest {

    @TempDir
    private Path folder;
    private final TrainedModel trained;

    CalibrateCommandTest(TrainedModel trained) {
        this.trained = trained;
    }

    @Test
    void aCalibratedModelRejectsAsMeasured() throws IOException {
        Path copy = Files.copy(Path.of(trained.model()), folder.resolve("calibrated.zip"));
        JsonNode answer = calibrated(copy, "--limit", "1200", "--acceptance", "0.8");
        double threshold = answer.path("rejectBelow").asDouble();
        assertThat(answer.path("kept").asBoolean()).as(answer.toString()).isTrue();
        assertThat(answer.path("measured")).extracting(row -> row.path("name").asText()).containsExactly(
                "validation images", "synthetic digits", "test images", "letters and shapes", "scribbles");
        assertThat(answer.path("measured").get(0).path("images").asInt()).isEqualTo(100);
        assertThat(answer.path("measured")).allSatisfy(row ->
                assertThat(row.path("accepted").asDouble()).isBetween(0.0, 1.0));
        Typed predicted = Typed.run("predict", "--json", "--model", copy.toString(),
                TrainedModel.drawings(folder).toString());
        assertThat(predicted.events().subList(0, 3)).allSatisfy(event -> assertThat(event.path("rejected").asBoolean())
                .isEqualTo(event.path("confidence").asDouble() < threshold));
        assertThat(Typed.run("calibrate", "--limit", "1200", "--model", copy.toString(), "--engine", "builtin").out())
                .contains("saved in the model file", "letters and shapes");
    }

    /** The validation images of one split are training images of another. */
    @Test
    void trainingImagesDoNotSetTheThreshold() throws IOException {
        Path copy = Files.copy(Path.of(trained.model()), folder.resolve("limited.zip"));
        assertLeftAlone(copy, copy, "learnt from 1,100 images where these would be 55,000");
    }

    /** The saved evaluation of a run is valid for its unchanged model only. */
    @Test
    void theModelOfARunIsNotChanged() throws IOException {
        assertLeftAlone(trained.run(), Path.of(trained.model()), "the model of a run is not changed", "--limit", "1200");
        assertLeftAlone(Path.of(trained.model()), Path.of(trained.model()),
                "the model of a run is not changed", "--limit", "1200");
        assertThat(EvaluationFile.of(new RunFolder(trained.run())).read(DigitData.bundled().sha256())).isPresent();
    }

    @Test
    void aCheckpointIsNotCalibrated() throws IOException {
        Path copy = Files.copy(trained.run().resolve("last.zip"), folder.resolve("last.zip"));
        assertLeftAlone(copy, copy, "the file is a training checkpoint", "--limit", "1200");
    }

    @Test
    void textSaysWhyNothingIsSaved() {
        assertThat(Typed.run("calibrate", "--model", "mlp", "--engine", "builtin").out())
                .contains("not saved: bundled models are not changed");
    }

    private static void assertLeftAlone(Path typed, Path file, String why, String... options) throws IOException {
        byte[] before = Files.readAllBytes(file);
        JsonNode answer = calibrated(typed, options);
        assertThat(answer.path("kept").asBoolean()).isFalse();
        assertThat(answer.path("notKept").asText()).contains(why);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    private static JsonNode calibrated(Path file, String... options) {
        String[] typed = new String[options.length + 6];
        System.arraycopy(new String[] {"calibrate", "--json", "--engine", "builtin", "--model", file.toString()}, 0,
                typed, 0, 6);
        System.arraycopy(options, 0, typed, 6, options.length);
        Typed answer = Typed.run(typed);
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        return answer.lastEvent();
    }
}
