package org.digitlab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.digitlab.files.InvalidFileException;
import org.digitlab.network.keras.KerasFiles;
import org.digitlab.network.keras.KerasFixture;
import org.digitlab.network.keras.PixelScaling;
import org.digitlab.network.model.KerasImport;
import org.digitlab.network.model.ModelFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid Keras files are refused with one sentence that says why. */
@Timeout(600)
class HostileKerasTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "channels-last | \"class_name\": \"Dropout\" | \"class_name\": \"Lambda\" | (Lambda) is Python code, which runs only in Keras",
        "channels-last | \"class_name\": \"Dropout\" | \"class_name\": \"MultiHeadAttention\" | (MultiHeadAttention) is not supported",
        "channels-last | \"class_name\": \"Sequential\" | \"class_name\": \"TFBertModel\" | the model is a TFBertModel, expected a Sequential",
        "channels-last | [null, 28, 28, 1] | [null, 32, 32, 3] | the input shape is 32 × 32 × 3, expected 28 × 28 × 1, 1 × 28 × 28",
        "channels-last | [null, 28, 28, 1] | [null, null, null, 1] | the input shape is 0 × 0 × 1, expected 28 × 28 × 1",
        "channels-last | batch_input_shape | other | the input shape is missing, expected 28 × 28 × 1",
        "channels-last | \"units\": 10 | \"units\": 26 | needs weights of 7 × 26, found 7 × 10",
        "channels-last | \"filters\": 3 | \"filters\": 30 | needs weights of 3 × 3 × 1 × 30, found 3 × 3 × 1 × 3",
        "channels-last | \"filters\": 3 | \"filters\": 2000000000 | needs weights of 3 × 3 × 1 × 2000000000",
        "channels-last | \"filters\": 3 | \"filters\": -3 | has filters = -3, expected a whole number above 0",
        "channels-last | \"filters\": 3 | \"filters\": 3.5 | has filters = 3.5, expected a whole number above 0",
        "channels-last | \"filters\": 3 | \"filters\": null | has filters = nothing, expected a whole number above 0",
        "channels-last | \"strides\": [2, 2] | \"strides\": [0, 2] | has strides = 0, expected a whole number above 0",
        "channels-last | \"strides\": [2, 2] | \"strides\": [2, 2, 2] | has strides = [2,2,2], expected two numbers",
        "channels-last | \"kernel_size\": [5, 4] | \"kernel_size\": [15, 4] | needs weights of 15 × 4",
        "channels-last | \"padding\": \"same\" | \"padding\": \"causal\" | has padding \"causal\", expected valid or same",
        "channels-last | \"data_format\": \"channels_last\" | \"data_format\": \"channels_first\" | expects channels first, but its input has channels last",
        "channels-last | \"activation\": \"elu\" | \"activation\": \"mish\" | has activation \"mish\", expected relu",
        "channels-last | \"activation\": \"relu\" | \"activation\": \"softmax\" | computes the softmax of images",
        "channels-first | {\"class_name\": \"Dense\" | {\"class_name\": \"Softmax\", \"config\": {}}, {\"class_name\": \"Dense\" | computes the softmax of images",
        "channels-last | \"axis\": -1 | \"axis\": 1 | normalises axis 1, expected the axis of the channels",
        "channels-first | \"class_name\": \"Flatten\" | \"class_name\": \"GaussianNoise\" | has images as input, expected a Flatten before it",
        "channels-last | \"activation\": \"softmax\" | \"activation\": \"tanh\" | is the last layer with activation tanh, expected softmax or sigmoid",
        "channels-last | \"keras_version\": \"2.4.0\" | \"keras_version\": \"3.3.3\" | was saved by Keras 3.3.3, expected a .h5 file of Keras 1 or 2",
        "channels-last | \"use_bias\": false | \"use_bias\": true | needs 2 arrays of weights, found 1",
        "channels-last | \"name\": \"conv2d_Conv2D2\" | \"name\": \"other\" | weights for a layer \"conv2d_Conv2D2\" that is not in the architecture",
        "row-reshaped | \"target_shape\": [28, 28, 1] | \"target_shape\": [14, 14, 4] | to 14 × 14 × 4, expected",
        "functional | [[[\"input1\", 0, 0, {}]]] | [[[\"input1\", 0, 0, {}], [\"input1\", 0, 0, {}]]] | does not follow the previous layer",
        "functional | [[1, 0], [2, 3]] | [[1, 0], [2, 3000]] | has padding = [2,3000], expected whole numbers from 0 to 28",
        "row-sigmoid | [null, 784] | [null, 100] | the input shape is 100, expected"})
    void anUnsupportedArchitectureIsRefused(String name, String plain, String foreign, String sentence)
            throws IOException {
        Path file = KerasFixture.read(name).config(plain, foreign).write(folder.resolve("model.h5"));
        assertRefused(file, "model.h5", sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "3", "{", "{}", "{\"class_name\":\"Sequential\"}",
        "{\"class_name\":\"Sequential\",\"config\":[]}", "{\"class_name\":\"Sequential\",\"config\":[null]}",
        "{\"class_name\":\"Sequential\",\"config\":{\"layers\":[{\"class_name\":\"Dense\"}]}}",
        "{\"strokes\":[],\"label\":3}"})
    void otherJsonIsRefused(String text) throws IOException {
        KerasFixture.read("channels-last").writeApart(folder, "model");
        assertRefused(Files.writeString(folder.resolve("model.json"), text), "model.json", "expected");
    }

    @Test
    void tooDeepAndTooLargeJsonIsRefused() throws IOException {
        KerasFixture.read("channels-last").writeApart(folder, "model");
        Path json = Files.writeString(folder.resolve("model.json"), "{\"class_name\":" + "[".repeat(100_000));
        assertRefused(json, "model.json", "is damaged or truncated");
        assertRefused(Files.write(json, new byte[5 << 20]), "model.json", "is larger than 4 MB");
    }

    @Test
    void weightsOfAnotherModelAreRefused() throws IOException {
        Path json = KerasFixture.read("channels-last").writeApart(folder, "model");
        KerasFixture other = KerasFixture.read("row-sigmoid");
        other.config = null;
        other.write(folder.resolve("model.h5"));
        assertRefused(json, "model.h5", "that is not in the architecture");
    }

    @Test
    void weightsWithoutAnArchitectureAreRefusedWithASolution() throws IOException {
        Files.delete(KerasFixture.read("channels-last").writeApart(folder, "model"));
        assertRefused(folder.resolve("model.h5"), "model.h5", "the file contains only weights, expected the architecture too: "
                + "save the text of model.to_json() next to it");
    }

    @Test
    void anArchitectureWithoutWeightsIsRefused() throws IOException {
        Path json = KerasFixture.read("channels-last").writeApart(folder, "model");
        Files.delete(folder.resolve("model.h5"));
        assertRefused(json, "model.json", "the weights are missing, expected model.h5 in the same folder");
    }

    @Test
    void filesOfKeras3AreRefusedWithASolution() throws IOException {
        KerasFixture third = KerasFixture.read("channels-last");
        third.version = "3.6.0";
        assertRefused(third.write(folder.resolve("third.h5")), "third.h5", "was saved by Keras 3.6.0, expected a .h5 "
                + "file of Keras 1 or 2: build the same layers with tf_keras");
        Path zip = Files.write(folder.resolve("model.keras"), "PK\3\4and so on".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(zip, "model.keras", "this is a Keras 3 file (.keras), expected a .h5 file of Keras 1 or 2");
        assertRefused(Files.move(zip, folder.resolve("renamed.h5")), "renamed.h5", "this is a Keras 3 file (.keras)");
        try (WritableHdfFile weights = HdfFile.write(folder.resolve("model.weights.h5"))) {
            weights.putGroup("layers").putDataset("vars", new float[3]);
        }
        assertRefused(folder.resolve("model.weights.h5"), "model.weights.h5", "the weights are in the format of Keras 3");
    }

    @Test
    void otherHdf5FilesAreRefused() {
        try (WritableHdfFile data = HdfFile.write(folder.resolve("images.h5"))) {
            data.putDataset("images", new float[3][28][28]);
        }
        assertRefused(folder.resolve("images.h5"), "images.h5", "the HDF5 file contains no Keras model");
    }

    @Test
    void weightsThatAreNotFiniteFloatsAreRefused() {
        KerasFixture infinite = KerasFixture.read("row-sigmoid").array("dense_Dense7", "kernel", values -> {
            ((float[][]) values)[2][1] = Float.POSITIVE_INFINITY;
            return values;
        });
        assertRefused(infinite.write(folder.resolve("infinite.h5")), "infinite.h5", "weights that are not finite numbers");
        KerasFixture whole = KerasFixture.read("row-sigmoid").array("dense_Dense7", "kernel", values -> new int[5][6]);
        assertRefused(whole.write(folder.resolve("whole.h5")), "whole.h5", "does not contain floating-point numbers");
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        assertRefused(Files.createFile(folder.resolve("empty.h5")), "empty.h5", "the file is empty");
        assertRefused(Files.writeString(folder.resolve("text.h5"), "not this"), "text.h5", "not an HDF5 file");
        assertRefused(folder.resolve("missing.h5"), "missing.h5", "no such file");
        assertRefused(Files.createDirectory(folder.resolve("folder.h5")), "folder.h5", "not a file");
        assertRefused(folder.resolve("missing.json"), "missing.json", "the weights are missing");
    }

    @Test
    void aTruncatedFileIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(KerasFixture.file("channels-last"));
        for (int length : new int[] {whole.length - 1, whole.length - 4096, whole.length / 2, 2000, 96}) {
            Path file = Files.write(folder.resolve("cut.h5"), Arrays.copyOf(whole, length));
            assertRefused(file, "cut.h5", "the file is truncated, expected %d bytes, found %d".formatted(whole.length, length));
        }
        for (int length : new int[] {40, 8}) {
            assertRefused(Files.write(folder.resolve("cut.h5"), Arrays.copyOf(whole, length)), "cut.h5", "is damaged");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"row-reshaped", "channels-first", "functional", "compressed"})
    void aDamagedByteCausesNoOtherException(String name) throws IOException {
        byte[] whole = Files.readAllBytes(KerasFixture.file(name));
        Random random = new Random(11);
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            byte[] damaged = whole.clone();
            for (int bytes = 0; bytes <= i % 3; bytes++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            refused += isRefused(Files.write(folder.resolve("damaged.h5"), damaged)) ? 1 : 0;
        }
        assertThat(refused).isBetween(3, 59);
    }

    private static boolean isRefused(Path file) throws IOException {
        try {
            KerasImport.open(KerasFiles.of(file), PixelScaling.UNIT, part -> { }).close();
            return false;
        } catch (InvalidFileException e) {
            assertThat(e).hasMessageStartingWith(file.toString()).hasMessageContaining("expected");
            return true;
        }
    }

    private static void assertRefused(Path file, String named, String sentence) {
        assertThatThrownBy(() -> ModelFile.open(file)).isInstanceOf(InvalidFileException.class)
                .hasMessageContaining(named).hasMessageContaining(sentence).hasMessageContaining("expected")
                .hasMessageNotContaining("\n");
    }
}
