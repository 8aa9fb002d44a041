package org.digitlab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.digitlab.files.InvalidFileException;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.NetworkSummary;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.model.DigitModel;
import org.digitlab.network.model.ModelFile;
import org.digitlab.network.model.ModelReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Malicious files are refused with one sentence before they use much memory or time. */
@Timeout(600)
class HostileModelTest {

    private static final Variant VARIANT = Zoo.find(Family.CNN, "000");

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void saveOne() throws IOException {
        float[] weights = new float[NetworkSummary.of(VARIANT).parameters()];
        file = folder.resolve("model.zip");
        ModelFile.save(DigitModel.of(VARIANT, new WeightSnapshot(weights, 7), null), file);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"padding\" : [ 0, 0 ]     | \"padding\" : [ 90000, 90000 ]      | 90000",
        "\"padding\" : [ 0, 0 ]     | \"padding\" : [ -2147483643, 0 ]    | -2147483643",
        "\"kernelSize\" : [ 3, 3 ]  | \"kernelSize\" : [ 5000, 5000 ]     | 5000",
        "\"stride\" : [ 1, 1 ]      | \"stride\" : [ 0, 0 ]               | layers do not fit together",
        "\"nin\" : 1,               | \"nin\" : 1152921504606846976,      | layers",
        "\"nout\" : 128             | \"nout\" : 4611686018427387904      | layers",
        "\"inputHeight\" : 28       | \"inputHeight\" : 28000             | layers do not fit together"})
    void absurdGeometryIsRefused(String plain, String absurd, String sentence) throws IOException {
        configuration(plain, absurd);
        assertRefused(sentence);
    }

    @Test
    void thousandsOfLayersAreRefused() throws IOException {
        String layers = "{\"layer\":{\"@class\":\"org.deeplearning4j.nn.conf.layers.DropoutLayer\"}},".repeat(5000);
        configuration("\"confs\" : [", "\"confs\" : [" + layers);
        assertRefused("layers, expected 1 to 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "[]", "3", "\"\"", "", "{\"confs\":[]}", "{\"confs\":null}",
        "{\"confs\":[null]}", "{\"confs\":[{\"layer\":null}]}"})
    void aConfigurationWithoutLayersIsRefused(String json) throws IOException {
        edit(entries -> entries.put(ModelReader.CONFIGURATION, json.getBytes(StandardCharsets.UTF_8)));
        assertRefused("expected");
    }

    @Test
    void aClassNamedTwiceIsRefused() throws IOException {
        configuration("\"@class\" : \"org.deeplearning4j.nn.conf.layers.ConvolutionLayer\"",
                "\"@class\" : \"java.io.File\", \"@class\" : \"org.deeplearning4j.nn.conf.layers.ConvolutionLayer\"");
        assertRefused("configuration.json is damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "3", "{", "{\"recipe\":3,\"preprocessing\":\"pixels/255\"}"})
    void anInvalidManifestIsRefused(String json) throws IOException {
        edit(entries -> entries.put(ModelReader.MANIFEST, json.getBytes(StandardCharsets.UTF_8)));
        assertRefused("digit-lab.json is not a Digit Lab manifest");
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void weightsThatAreNotFiniteAreRefused(float weight) throws IOException {
        edit(entries -> {
            byte[] coefficients = entries.get(ModelReader.COEFFICIENTS);
            ByteBuffer.wrap(coefficients).putFloat(coefficients.length - 404, weight);
        });
        assertRefused("coefficients.bin contains weights that are not finite numbers");
    }

    @Test
    void biasesNearTheLargestFloatStillGiveProbabilities() throws IOException {
        edit(entries -> {
            ByteBuffer coefficients = ByteBuffer.wrap(entries.get(ModelReader.COEFFICIENTS));
            coefficients.putFloat(coefficients.capacity() - 4, Float.MAX_VALUE);
            coefficients.putFloat(coefficients.capacity() - 40, -Float.MAX_VALUE);
        });
        try (DigitModel model = ModelFile.open(file)) {
            assertThat(model.probabilities(new float[784], 1)).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
        }
    }

    @Test
    void weightsWhoseLogitsOverflowAreRefused() throws IOException {
        edit(entries -> {
            ByteBuffer coefficients = ByteBuffer.wrap(entries.get(ModelReader.COEFFICIENTS));
            int hidden = 128;
            int outputs = 10;
            coefficients.position(coefficients.capacity() - Float.BYTES * (hidden + hidden * outputs + outputs));
            for (int i = 0; i < hidden + hidden * outputs; i++) {
                coefficients.putFloat(Float.MAX_VALUE);
            }
        });
        assertRefused("the output for a blank image is not ten probabilities");
    }

    @Test
    void aNetworkWithoutSoftmaxIsRefused() throws IOException {
        var conf = new NeuralNetConfiguration.Builder().list().layer(new OutputLayer.Builder(LossFunction.XENT)
                .nIn(784).nOut(10).activation(Activation.SIGMOID).build()).build();
        MultiLayerNetwork foreign = new MultiLayerNetwork(conf);
        foreign.init();
        ModelSerializer.writeModel(foreign, file.toFile(), false);
        assertRefused("the last layer is not a softmax, expected ten probabilities");
    }

    @Test
    void theUpdaterStateIsIgnored() throws IOException {
        edit(entries -> entries.put("updaterState.bin", new byte[1 << 20]));
        assertThat(ModelFile.open(file).variant()).isEqualTo(DigitModel.CUSTOM);
    }

    @Test
    void aDamagedByteCausesNoOtherException() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(11);
        int refused = 0;
        for (int i = 0; i < 80; i++) {
            Files.write(file, whole);
            String name = i % 2 == 0 ? ModelReader.CONFIGURATION : ModelReader.COEFFICIENTS;
            int within = i % 4 < 2 ? 120 : Integer.MAX_VALUE;
            edit(entries -> {
                byte[] content = entries.get(name);
                content[random.nextInt(Math.min(content.length, within))] = (byte) random.nextInt(256);
            });
            refused += isRefused() ? 1 : 0;
        }
        assertThat(refused).isBetween(3, 79);
    }

    @Test
    void aDamagedZipCausesNoOtherException() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(12);
        int refused = 0;
        for (int i = 0; i < 120; i++) {
            byte[] damaged = i % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int j = 0; j < 3 && damaged.length > 0; j++) {
                damaged[random.nextInt(i % 2 == 0 ? Math.min(80, damaged.length) : damaged.length)] =
                        (byte) random.nextInt(256);
            }
            Files.write(file, damaged);
            refused += isRefused() ? 1 : 0;
        }
        assertThat(refused).isBetween(3, 119);
    }

    private boolean isRefused() throws IOException {
        try (DigitModel model = ModelFile.open(file)) {
            assertThat(model.probabilities(new float[784], 1)).hasSize(10);
            return false;
        } catch (InvalidFileException e) {
            assertThat(e).hasMessageStartingWith(file + ": ");
            return true;
        }
    }

    private void assertRefused(String sentence) {
        assertThatThrownBy(() -> ModelFile.open(file)).isInstanceOf(InvalidFileException.class)
                .hasMessageStartingWith(file + ": ").hasMessageContaining(sentence).hasMessageNotContaining("\n");
    }

    private void configuration(String plain, String changed) throws IOException {
        edit(entries -> {
            String json = new String(entries.get(ModelReader.CONFIGURATION), StandardCharsets.UTF_8);
            assertThat(json).contains(plain);
            int at = json.indexOf(plain);
            entries.put(ModelReader.CONFIGURATION, (json.substring(0, at) + changed
                    + json.substring(at + plain.length())).getBytes(StandardCharsets.UTF_8));
        });
    }

    private void edit(ZipEdit edit) throws IOException {
        edit.rewrite(file);
    }
}
