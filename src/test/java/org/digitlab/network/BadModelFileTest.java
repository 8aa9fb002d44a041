package org.digitlab.network;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.model.ModelFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;

/** Files that are not models for digits are refused with one sentence. */
class BadModelFileTest {

    private static final byte[] MANIFEST = "{\"family\":\"cnn\",\"preprocessing\":\"pixels/255\"}"
            .getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void saveOne() throws IOException {
        file = folder.resolve("model.zip");
        ModelFile.save(RandomModel.of(Zoo.find(Family.CNN, "000"), null), file);
    }

    @Test
    void aMissingFileIsRefused() {
        assertRefused(folder.resolve("none.zip"), "none.zip: no such file, expected a model (.zip)");
    }

    @Test
    void aFolderIsNotAModel() {
        assertRefused(folder, "not a file, expected a model (.zip)");
    }

    @Test
    void anEmptyManifestIsRefused() throws IOException {
        rewrite(entries -> entries.put("digit-lab.json", "null".getBytes(StandardCharsets.UTF_8)));
        assertRefused("digit-lab.json is not a Digit Lab manifest");
    }

    @Test
    void anInvalidWeightIsRefused() throws IOException {
        rewrite(entries -> {
            byte[] weights = entries.get("coefficients.bin");
            ByteBuffer.wrap(weights).putFloat(weights.length - Float.BYTES, Float.NaN);
        });
        assertRefused("coefficients.bin contains weights that are not finite numbers");
    }

    @Test
    void aTextFileIsNotAModel() throws IOException {
        Files.writeString(file, "hello");
        assertRefused("not a zip file, expected a model");
    }

    @Test
    void aTruncatedFileIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertRefused("the zip file is damaged or truncated");
    }

    @Test
    void aFileThatEndsBeforeTheManifestIsRefused() throws IOException {
        rewrite(entries -> entries.put("digit-lab.json", MANIFEST));
        ModelFile.open(file);
        String whole = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        for (String next : List.of("PK\3\4", "PK\1\2", "PK\5\6")) {
            Files.writeString(file, whole.substring(0, whole.lastIndexOf(next)), StandardCharsets.ISO_8859_1);
            assertRefused("the zip file is damaged or truncated");
        }
    }

    @Test
    void aDirectoryThatListsOtherEntriesIsRefused() throws IOException {
        rewrite(entries -> entries.put("digit-lab.json", MANIFEST));
        String whole = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        int listed = whole.lastIndexOf("digit-lab.json");
        Files.writeString(file, whole.substring(0, listed) + "digit-laX.json" + whole.substring(listed + 14),
                StandardCharsets.ISO_8859_1);
        assertRefused("the zip file is damaged or truncated");
        int header = whole.lastIndexOf("PK\3\4");
        Files.writeString(file, whole.substring(0, header) + "PK\7\7" + whole.substring(header + 4),
                StandardCharsets.ISO_8859_1);
        assertRefused("the zip file is damaged or truncated");
    }

    @Test
    void anUnknownEntryIsRefused() throws IOException {
        rewrite(entries -> entries.put("../../evil.sh", new byte[10]));
        assertRefused("\"../../evil.sh\", expected only entries of a model");
    }

    @Test
    void aSerializedObjectIsRefused() throws IOException {
        rewrite(entries -> entries.put("preprocessor.bin", new byte[10]));
        assertRefused("preprocessor.bin, a Java-serialized object, which is not allowed");
    }

    @Test
    void aZipWithoutWeightsIsRefused() throws IOException {
        rewrite(entries -> entries.remove("coefficients.bin"));
        assertRefused("the zip file has no coefficients.bin");
    }

    @Test
    void anUnknownClassIsRefused() throws IOException {
        rewrite(entries -> entries.put("configuration.json",
                "{\"confs\":[{\"layer\":{\"@class\":\"com.evil.Layer\"}}]}".getBytes(StandardCharsets.UTF_8)));
        assertRefused("the unknown class com.evil.Layer");
    }

    @Test
    void anInvalidConfigurationIsRefused() throws IOException {
        rewrite(entries -> entries.put("configuration.json", "{\"confs\":[".getBytes(StandardCharsets.UTF_8)));
        assertRefused("configuration.json is damaged, expected the configuration of a Deeplearning4j network");
    }

    @Test
    void tooFewWeightsAreRefused() throws IOException {
        Path other = folder.resolve("other.zip");
        Variant small = Zoo.find(Family.MLP, "000");
        ModelFile.save(RandomModel.of(small, null), other);
        byte[] coefficients = ZipEdit.entries(other).get("coefficients.bin");
        rewrite(entries -> entries.put("coefficients.bin", coefficients));
        assertRefused("weights, but the layers need");
    }

    @Test
    void anAbsurdDeclaredLengthAllocatesNothing() throws IOException {
        byte[] coefficients = ZipEdit.entries(file).get("coefficients.bin");
        int lengthAt = new String(coefficients, 0, 200, StandardCharsets.ISO_8859_1).indexOf("FLOAT") - 10;
        rewrite(entries -> {
            byte[] changed = coefficients.clone();
            Arrays.fill(changed, lengthAt, lengthAt + 8, (byte) 0x3F);
            entries.put("coefficients.bin", changed);
        });
        assertRefused("declares another size than it has");
    }

    @Test
    void aNetworkForOtherInputsIsRefused() throws IOException {
        writeNetwork(100, 10);
        assertRefused("does not accept 28 × 28 images, expected 784 inputs and 10 outputs");
    }

    @Test
    void aNetworkForOtherClassesIsRefused() throws IOException {
        writeNetwork(784, 26);
        assertRefused("does not distinguish ten digits");
    }

    private void assertRefused(String sentence) {
        assertRefused(file, sentence);
    }

    private static void assertRefused(Path path, String sentence) {
        assertThatThrownBy(() -> ModelFile.open(path)).isInstanceOf(IOException.class)
                .hasMessageStartingWith(path.toString()).hasMessageContaining(sentence);
    }

    /** Writes a network of one layer with Deeplearning4j. */
    private void writeNetwork(int inputs, int outputs) throws IOException {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder().list()
                .layer(new OutputLayer.Builder().nIn(inputs).nOut(outputs).activation(Activation.SOFTMAX).build())
                .build());
        network.init();
        ModelSerializer.writeModel(network, file.toFile(), false);
    }

    private void rewrite(ZipEdit edit) throws IOException {
        edit.rewrite(file);
    }
}
