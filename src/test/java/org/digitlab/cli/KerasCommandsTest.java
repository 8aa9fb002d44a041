package org.digitlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.digitlab.network.keras.KerasFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keras files as models on the command line. */
class KerasCommandsTest {

    private static final String MODEL = KerasFixture.file("row-sigmoid").toString();

    @TempDir
    private Path folder;

    @Test
    void aConvertedModelEvaluatesLikeTheOriginal() {
        String zip = folder.resolve("converted.zip").toString();
        Typed converted = Typed.run("convert", MODEL, zip, "--json");
        assertThat(converted.exitCode()).as(converted.err()).isZero();
        assertThat(converted.lastEvent().path("file").asText()).isEqualTo(zip);
        assertThat(converted.lastEvent().path("model").asText()).isEqualTo("mlp");
        assertThat(converted.lastEvent().path("variant").asText()).isEqualTo("custom");
        assertThat(converted.lastEvent().path("parameters").asInt()).isEqualTo(785 * 5 + 6 * 6 + 7 * 10);
        assertThat(converted.lastEvent().path("source").path("importedFrom").asText()).isEqualTo("Keras 2.4.0");
        assertThat(converted.lastEvent().path("source").path("pixels").asText()).isEqualTo("0..1");
        Typed original = Typed.run("evaluate", "--model", MODEL, "--json");
        assertThat(original.err()).startsWith("Imported from Keras 2.4.0, trained on pixels 0..1 (assumed:");
        assertThat(original.lastEvent().path("confusion"))
                .isEqualTo(Typed.run("evaluate", "--model", zip, "--json").lastEvent().path("confusion"));
    }

    @Test
    void architectureAndWeightsMayBeInDifferentFolders() throws IOException {
        Path json = KerasFixture.read("row-sigmoid").writeApart(folder, "model");
        Path moved = Files.move(folder.resolve("model.h5"), folder.resolve("elsewhere.h5"));
        Path zip = folder.resolve("converted.zip");
        Typed missing = Typed.run("convert", json.toString(), zip.toString());
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.err()).contains("model.json: the weights are missing, expected model.h5 in the same folder");
        assertThat(zip).doesNotExist();
        Typed given = Typed.run("convert", json.toString(), zip.toString(), "--weights", moved.toString(),
                "--pixels", "0..255");
        assertThat(given.out()).contains("Imported from Keras 2.4.0, trained on pixels 0..255 (given)")
                .contains("Saved MLP with 4,031 parameters in " + zip);
        assertThat(zip).isRegularFile();
    }

    @Test
    void aFailedConversionKeepsTheExistingFile() throws IOException {
        Path zip = Files.writeString(folder.resolve("converted.zip"), "what was there");
        Path broken = Files.writeString(folder.resolve("broken.h5"), "no HDF5");
        Typed refused = Typed.run("convert", broken.toString(), zip.toString());
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err().strip()).isEqualTo(broken + ": not an HDF5 file, expected a Keras model (.h5)");
        assertThat(zip).hasContent("what was there");
    }

    @Test
    void summaryTakesAFile() {
        Typed summary = Typed.run("summary", "--model", MODEL);
        assertThat(summary.out().lines().map(line -> line.replaceAll(" +", " "))).contains("MLP " + MODEL,
                "Dense, hardsigmoid 5 3,925", "Dense, ReLU 6 36", "Softmax output 10 70", "Total 4,031");
    }

    @Test
    void aModelIsConvertedToOnnx() {
        Path onnx = folder.resolve("model.onnx");
        assertThat(Typed.run("convert", MODEL, onnx.toString()).out()).contains("Saved MLP with 4,031 parameters in " + onnx);
        assertThat(onnx.toFile().length()).isGreaterThan(4 * 4031);
    }

    @Test
    void shippedModelsCanBeConverted() {
        Path zip = folder.resolve("copy.zip");
        assertThat(Typed.run("convert", "mlp", zip.toString()).exitCode()).isZero();
        assertThat(Typed.run("summary", "--model", zip.toString()).out()).contains("1,338,378");
    }
}
