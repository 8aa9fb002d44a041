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

/** Keras files that cannot be used: each is refused in a sentence that says why. */
@Timeout(600)
class HostileKerasTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "channels-last | \"class_name\": \"Dropout\" | \"class_name\": \"Lambda\" | (Lambda) is Python code, which runs in Keras alone",
        "channels-last | \"class_name\": \"Dropout\" | \"class_name\": \"MultiHeadAttention\" | (MultiHeadAttention) cannot be taken over",
        "channels-last | \"class_name\": \"Sequential\" | \"class_name\": \"TFBertModel\" | is a TFBertModel, expected a Sequential",
        "channels-last | [null, 28, 28, 1] | [null, 32, 32, 3] | takes inputs of 32 × 32 × 3, expected 28 × 28 × 1, 1 × 28 × 28",
        "channels-last | [null, 28, 28, 1] | [null, null, null, 1] | takes inputs of 0 × 0 × 1, expected 28 × 28 × 1",
        "channels-last | batch_input_shape | other | does not say its input's shape, expected 28 × 28 × 1",
        "channels-last | \"units\": 10 | \"units\": 26 | needs weights of 7 × 26, those there are 7 × 10",
        "channels-last | \"filters\": 3 | \"filters\": 30 | needs weights of 3 × 3 × 1 × 30, those there are 3 × 3 × 1 × 3",
        "channels-last | \"filters\": 3 | \"filters\": 2000000000 | needs weights of 3 × 3 × 1 × 2000000000",
        "channels-last | \"filters\": 3 | \"filters\": -3 | has a filters of -3, expected a whole number above 0",
        "channels-last | \"filters\": 3 | \"filters\": 3.5 | has a filters of 3.5, expected a whole number above 0",
        "channels-last | \"filters\": 3 | \"filters\": null | has a filters of nothing, expected a whole number above 0",
        "channels-last | \"strides\": [2, 2] | \"strides\": [0, 2] | has a strides of 0, expected a whole number above 0",
        "channels-last | \"strides\": [2, 2] | \"strides\": [2, 2, 2] | has a strides of [2,2,2], expected two numbers",
        "channels-last | \"kernel_size\": [5, 4] | \"kernel_size\": [15, 4] | needs weights of 15 × 4",
        "channels-last | \"padding\": \"same\" | \"padding\": \"causal\" | has the padding \"causal\", expected valid or same",
        "channels-last | \"data_format\": \"channels_last\" | \"data_format\": \"channels_first\" | takes channels first where they are last",
        "channels-last | \"activation\": \"elu\" | \"activation\": \"mish\" | has the activation \"mish\", expected relu",
        "channels-last | \"activation\": \"relu\" | \"activation\": \"softmax\" | takes the softmax of images",
        "channels-first | {\"class_name\": \"Dense\" | {\"class_name\": \"Softmax\", \"config\": {}}, {\"class_name\": \"Dense\" | takes the softmax of images",
        "channels-last | \"axis\": -1 | \"axis\": 1 | normalises axis 1, expected that of the channels",
        "channels-first | \"class_name\": \"Flatten\" | \"class_name\": \"GaussianNoise\" | gets images, expected a Flatten before it",
        "channels-last | \"activation\": \"softmax\" | \"activation\": \"tanh\" | ends the model with tanh, expected softmax or sigmoid",
        "channels-last | \"keras_version\": \"2.4.0\" | \"keras_version\": \"3.3.3\" | was saved by Keras 3.3.3, expected a .h5 of Keras 1 or 2",
        "channels-last | \"use_bias\": false | \"use_bias\": true | needs 2 arrays of weights, 1 are there",
        "channels-last | \"name\": \"conv2d_Conv2D2\" | \"name\": \"other\" | weights for a layer \"conv2d_Conv2D2\" that the architecture does not have",
        "row-reshaped | \"target_shape\": [28, 28, 1] | \"target_shape\": [14, 14, 4] | makes 14 × 14 × 4 of",
        "functional | [[[\"input1\", 0, 0, {}]]] | [[[\"input1\", 0, 0, {}], [\"input1\", 0, 0, {}]]] | does not follow the one before it",
        "functional | [[1, 0], [2, 3]] | [[1, 0], [2, 3000]] | has a padding of [2,3000], expected whole numbers from 0 to 28",
        "row-sigmoid | [null, 784] | [null, 100] | takes inputs of 100, expected"})
    void anArchitectureThatDoesNotFitIsRefused(String name, String plain, String foreign, String sentence)
            throws IOException {
        Path file = KerasFixture.read(name).config(plain, foreign).write(folder.resolve("model.h5"));
        assertRefused(file, "model.h5", sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "3", "{", "{}", "{\"class_name\":\"Sequential\"}",
        "{\"class_name\":\"Sequential\",\"config\":[]}", "{\"class_name\":\"Sequential\",\"config\":[null]}",
        "{\"class_name\":\"Sequential\",\"config\":{\"layers\":[{\"class_name\":\"Dense\"}]}}",
        "{\"strokes\":[],\"label\":3}"})
    void anotherJsonIsNoArchitecture(String text) throws IOException {
        KerasFixture.read("channels-last").writeApart(folder, "model");
        assertRefused(Files.writeString(folder.resolve("model.json"), text), "model.json", "expected");
    }

    @Test
    void aJsonNestedWithoutEndIsRefused() throws IOException {
        KerasFixture.read("channels-last").writeApart(folder, "model");
        Path json = Files.writeString(folder.resolve("model.json"), "{\"class_name\":" + "[".repeat(100_000));
        assertRefused(json, "model.json", "is damaged or cut off");
        assertRefused(Files.write(json, new byte[5 << 20]), "model.json", "is larger than 4 MB");
    }

    @Test
    void weightsOfAnotherModelAreRefused() throws IOException {
        Path json = KerasFixture.read("channels-last").writeApart(folder, "model");
        KerasFixture other = KerasFixture.read("row-sigmoid");
        other.config = null;
        other.write(folder.resolve("model.h5"));
        assertRefused(json, "model.h5", "that the architecture does not have");
    }

    @Test
    void weightsWithoutAnArchitectureAreRefusedWithTheWayRound() throws IOException {
        Files.delete(KerasFixture.read("channels-last").writeApart(folder, "model"));
        assertRefused(folder.resolve("model.h5"), "model.h5", "holds weights alone, expected the architecture as well: put "
                + "the text of model.to_json() beside it");
    }

    @Test
    void anArchitectureWithoutWeightsIsRefused() throws IOException {
        Path json = KerasFixture.read("channels-last").writeApart(folder, "model");
        Files.delete(folder.resolve("model.h5"));
        assertRefused(json, "model.json", "no weights stand beside it, expected model.h5");
    }

    @Test
    void whatTheThirdKerasWroteIsRefusedWithTheWayRound() throws IOException {
        KerasFixture third = KerasFixture.read("channels-last");
        third.version = "3.6.0";
        assertRefused(third.write(folder.resolve("third.h5")), "third.h5", "was saved by Keras 3.6.0, expected a .h5 of "
                + "Keras 1 or 2: build the same layers with the package tf_keras");
        Path zip = Files.write(folder.resolve("model.keras"), "PK\3\4and so on".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(zip, "model.keras", "is a Keras 3 file (.keras), expected a .h5 of Keras 1 or 2");
        assertRefused(Files.move(zip, folder.resolve("renamed.h5")), "renamed.h5", "is a Keras 3 file (.keras)");
        try (WritableHdfFile weights = HdfFile.write(folder.resolve("model.weights.h5"))) {
            weights.putGroup("layers").putDataset("vars", new float[3]);
        }
        assertRefused(folder.resolve("model.weights.h5"), "model.weights.h5", "holds weights as Keras 3 writes them");
    }

    @Test
    void anotherHdf5FileIsRefused() {
        try (WritableHdfFile data = HdfFile.write(folder.resolve("images.h5"))) {
            data.putDataset("images", new float[3][28][28]);
        }
        assertRefused(folder.resolve("images.h5"), "images.h5", "is HDF5, but holds no Keras model");
    }

    @Test
    void weightsThatAreNoNumbersAreRefused() {
        KerasFixture infinite = KerasFixture.read("row-sigmoid").array("dense_Dense7", "kernel", values -> {
            ((float[][]) values)[2][1] = Float.POSITIVE_INFINITY;
            return values;
        });
        assertRefused(infinite.write(folder.resolve("infinite.h5")), "infinite.h5", "weights that are not numbers");
        KerasFixture whole = KerasFixture.read("row-sigmoid").array("dense_Dense7", "kernel", values -> new int[5][6]);
        assertRefused(whole.write(folder.resolve("whole.h5")), "whole.h5", "holds no floating-point numbers");
    }

    @Test
    void filesOfOtherKindsAreRefused() throws IOException {
        assertRefused(Files.createFile(folder.resolve("empty.h5")), "empty.h5", "is empty");
        assertRefused(Files.writeString(folder.resolve("text.h5"), "not this"), "text.h5", "is no HDF5 file");
        assertRefused(folder.resolve("missing.h5"), "missing.h5", "no such file");
        assertRefused(Files.createDirectory(folder.resolve("folder.h5")), "folder.h5", "is not a file");
        assertRefused(folder.resolve("missing.json"), "missing.json", "no weights stand beside it");
    }

    @Test
    void aFileThatIsCutOffIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(KerasFixture.file("channels-last"));
        for (int length : new int[] {whole.length - 1, whole.length - 4096, whole.length / 2, 2000, 96}) {
            Path file = Files.write(folder.resolve("cut.h5"), Arrays.copyOf(whole, length));
            assertRefused(file, "cut.h5", "is cut off, expected %d bytes, found %d".formatted(whole.length, length));
        }
        for (int length : new int[] {40, 8}) {
            assertRefused(Files.write(folder.resolve("cut.h5"), Arrays.copyOf(whole, length)), "cut.h5", "is damaged");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"row-reshaped", "channels-first", "functional", "compressed"})
    void aDamagedByteNeverEscapesAsAnotherException(String name) throws IOException {
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
            KerasImport.open(KerasFiles.of(file), PixelScaling.UNIT).close();
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
