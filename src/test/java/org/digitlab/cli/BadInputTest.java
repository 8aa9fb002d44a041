package org.digitlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.digitlab.cli.command.TerminalLab;
import org.digitlab.cli.option.WindowOptions;
import org.digitlab.cli.output.Output;
import org.digitlab.network.engine.EngineKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {

    @TempDir
    private Path folder;

    @Test
    void anUnwritableOutputFolderIsReportedBeforeTraining() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "kept");
        Path out = file.resolve("runs");
        Typed run = Typed.run("train", "--model", "mlp", "--limit", "600", "--epochs", "1", "--json", "--out",
                out.toString());
        assertFailure(run, out + ": expected a folder that can be written to");
        assertThat(file).hasContent("kept");
    }

    @Test
    void aMissingDataFolderIsNamedAndLeavesNoRun() throws IOException {
        Path missing = folder.resolve("missing");
        Typed run = Typed.run("train", "--model", "mlp", "--data", missing.toString(), "--out", folder.toString());
        assertFailure(run, missing.toString());
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void anInvalidRecipeIsNamed() throws IOException {
        Path file = folder.resolve("mine.json");
        assertFailure(Typed.run("train", "--model", "mlp", "--recipe", file.toString()), file + ": no such file");
        Files.writeString(file, "{\"schema\": 1, \"warmth\": 3}");
        assertFailure(Typed.run("train", "--model", "mlp", "--recipe", file.toString()),
                file + ": \"warmth\" is not a field of this format");
        assertFailure(Typed.run("train", "--model", "cnn", "--recipe", "models/recipes/mlp-fast.json"),
                "mlp-fast.json: is for the MLP, expected a recipe for the CNN");
    }

    @Test
    void aTruncatedDataFileIsNamed() throws IOException {
        for (String name : List.of("train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte",
                "t10k-labels-idx1-ubyte")) {
            Files.write(folder.resolve(name), new byte[] {0, 0, 8});
        }
        assertFailure(Typed.run("train", "--model", "mlp", "--data", folder.toString()), "-ubyte: ");
    }

    @Test
    void anInvalidDataFolderFailsTheMainJobAfterItsReason() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Output output = Typed.output(new ByteArrayOutputStream(), err);
        var options = new WindowOptions(folder.resolve("missing"), EngineKind.ACCELERATED);
        assertThatThrownBy(() -> new TerminalLab(output).run("No window: why", options))
                .isInstanceOf(IOException.class);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("No window: why");
    }

    @Test
    void controlCharactersInNamesAreEscaped() {
        String name = folder + "/a\n\u001b[31mb";
        for (String[] command : new String[][] {{"predict", "--json", "--model", "mlp", name + ".png"},
                {"predict", "--json", "--model", "mlp", name + ".jsonl"}, {"evaluate", "--json", "--model", name},
                {"train", "--json", "--model", "mlp", "--recipe", name + ".json"},
                {"export", "--json", "--runs", name, "--out", name + ".csv"}, {"train", "--json", "--model", "mlp", "--data", name},
                {"summary", "--json", "--model", name}, {name}, {"train", "--json", "--model", "mlp", "--epochs", name}}) {
            Typed run = Typed.run(command);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).as(String.join(" ", command)).hasLineCount(1).contains("a\\n\\u001b[31mb")
                    .doesNotContain("\u001b").doesNotContain("Exception");
        }
    }

    @Test
    void aRecipeInAWrongEncodingIsNamed() throws IOException {
        Path file = Files.write(folder.resolve("mine.json"), new byte[] {0, 0, 0, '{', 0x7F, 0, 0, '"'});
        assertFailure(Typed.run("train", "--model", "mlp", "--recipe", file.toString()), file + ": is cut off or not JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version"})
    void helpGoesToStandardErrorBesideJson(String option) {
        Typed run = Typed.run("train", "--json", option);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo(Typed.run("train", option).out()).isNotBlank();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aMissingModelIsNamed() {
        Path missing = folder.resolve("missing.zip");
        assertFailure(Typed.run("evaluate", "--model", missing.toString()), missing.toString());
        assertFailure(Typed.run("predict", "--model", missing.toString(), "digit.png"), missing.toString());
    }

    @Test
    void aRunWithoutAModelIsNamed() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("run"));
        assertFailure(Typed.run("evaluate", "--model", empty.toString()), empty.resolve("model.zip").toString());
        assertFailure(Typed.run("evaluate", "--json", "--model", "mlp", "--against", empty.toString()),
                empty.resolve("model.zip").toString());
    }

    @Test
    void aFileThatIsNotAModelIsNamed() throws IOException {
        Path text = Files.writeString(folder.resolve("model.zip"), "not a model");
        assertFailure(Typed.run("evaluate", "--json", "--model", text.toString()), text.toString());
    }

    private static void assertFailure(Typed run, String expected) {
        assertThat(run.err()).contains(expected).doesNotContain("Exception").hasLineCount(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(1);
    }
}
