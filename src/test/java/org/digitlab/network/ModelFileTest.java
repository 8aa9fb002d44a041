package org.digitlab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.digitlab.data.ExtraData;
import org.digitlab.data.LabeledImages;
import org.digitlab.network.engine.EngineKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.factory.Nd4j;

class ModelFileTest {

    private static final Variant VARIANT = Zoo.find(Family.CNN, "000");

    @TempDir
    private Path folder;
    private Path file;
    private DigitModel model;

    @BeforeEach
    void saveOne() throws IOException {
        float[] weights = new float[NetworkSummary.of(VARIANT).parameters()];
        Random random = new Random(5);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextGaussian() / 10;
        }
        Manifest manifest = new Manifest("cnn", "000", Manifest.SCALED, "abc", Map.of("epochs", 3), 60, Map.of(),
                Map.of("java", "17"), "2026-01-01T00:00:00Z",
                new ExtraData("pens.jsonl", 30, 0.2, "def", "by somebody"), Map.of("digits.txt", "fed"));
        model = DigitModel.of(VARIANT, new WeightSnapshot(weights, 7), manifest);
        file = folder.resolve("model.zip");
        ModelFile.save(model, file);
    }

    @Test
    void aManifestFromBeforeWaysOfWritingWereNotedHasNone() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Manifest older = json.readValue("{\"family\":\"cnn\"}", Manifest.class);
        assertThat(older.waysOfWriting()).isEmpty();
        assertThat(json.writeValueAsString(older)).doesNotContain("waysOfWriting");
    }

    @Test
    void aSavedModelComesBackWithItsManifest() throws IOException {
        DigitModel opened = ModelFile.open(file);
        assertThat(opened.network().params()).isEqualTo(model.network().params());
        assertThat(opened.variant()).isEqualTo("000");
        assertThat(opened.family()).isEqualTo(Family.CNN);
        assertThat(opened.manifest()).isEqualTo(model.manifest());
    }

    /** Running statistics are among the weights; nothing predicts without them. */
    @ParameterizedTest
    @EnumSource
    void aNormalisedModelComesBackAndPredictsTheSame(NormalisedNet net) throws IOException {
        float[] weights = new float[NetworkSummary.of(net.variant()).parameters()];
        Random random = new Random(6);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextFloat() / 10;
        }
        DigitModel saved = DigitModel.of(net.variant(), new WeightSnapshot(weights, 1), null);
        ModelFile.save(saved, file);
        DigitModel opened = ModelFile.open(file);
        assertThat(opened.network().params()).isEqualTo(saved.network().params());
        float[] image = new float[LabeledImages.PIXELS];
        Arrays.fill(image, 300, 400, 0.7f);
        float[] expected = saved.probabilities(image, 1).clone();
        assertThat(opened.probabilities(image, 1)).containsExactly(expected);
        opened.computeWith(EngineKind.BUILTIN);
        assertThat(opened.probabilities(image, 1)).containsExactly(expected, Offset.offset(1e-4f));
    }

    @Test
    void savingAModelTouchesNoOtherFile() throws IOException {
        Path neighbour = Files.writeString(folder.resolve("model.json"), "a drawing of the same name");
        ModelFile.save(model, file);
        assertThat(neighbour).hasContent("a drawing of the same name");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file) && !path.equals(neighbour));
    }

    @Test
    void aManifestIsPlainJson() throws IOException {
        ModelFile.saveManifest(model, folder.resolve("manifest.json"));
        assertThat(folder.resolve("manifest.json")).content().contains("\"dataSha256\" : \"abc\"");
    }

    @Test
    void aManifestThatNamesAnotherNetworkIsNotBelieved() throws IOException {
        rewrite(entries -> entries.put("digit-lab.json", """
                {"family":"cnn","variant":"classic","preprocessing":"pixels/255"}"""
                .getBytes(StandardCharsets.UTF_8)));
        assertThat(ModelFile.open(file).variant()).isEqualTo(DigitModel.CUSTOM);
    }

    @Test
    void deeplearning4jItselfOpensTheFile() throws IOException {
        MultiLayerNetwork plain = ModelSerializer.restoreMultiLayerNetwork(file.toFile(), false);
        var input = Nd4j.rand(3, 784);
        assertThat(plain.output(input).equalsWithEps(model.network().output(input), 1e-4)).isTrue();
    }

    @Test
    void whatDeeplearning4jItselfWroteOpens() throws IOException {
        ModelSerializer.writeModel(model.network(), file.toFile(), true);
        assertThat(ModelFile.open(file).variant()).isEqualTo(DigitModel.CUSTOM);
    }

    @Test
    void savingOverAFileThatCannotBeReplacedKeepsIt() throws IOException {
        Path blocked = Files.createDirectories(folder.resolve("taken.zip/inside")).getParent();
        assertThatThrownBy(() -> ModelFile.save(model, blocked)).isInstanceOf(IOException.class);
        assertThat(blocked.resolve("inside")).exists();
    }

    @Test
    void aMissingFileIsNamed() {
        assertRefused(folder.resolve("none.zip"), "none.zip: no such file, expected a model (.zip)");
    }

    @Test
    void aFolderIsNotAModel() {
        assertRefused(folder, "is not a file, expected a model (.zip)");
    }

    @Test
    void aManifestOfNothingIsRefused() throws IOException {
        rewrite(entries -> entries.put("digit-lab.json", "null".getBytes(StandardCharsets.UTF_8)));
        assertRefused("digit-lab.json is not a manifest of this program");
    }

    @Test
    void aWeightThatIsNoNumberIsRefused() throws IOException {
        rewrite(entries -> {
            byte[] weights = entries.get("coefficients.bin");
            ByteBuffer.wrap(weights).putFloat(weights.length - Float.BYTES, Float.NaN);
        });
        assertRefused("coefficients.bin holds weights that are not numbers");
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
        assertRefused("the zip is damaged or cut off");
    }

    @Test
    void aForeignEntryIsRefused() throws IOException {
        rewrite(entries -> entries.put("../../evil.sh", new byte[10]));
        assertRefused("\"../../evil.sh\", expected only a model's entries");
    }

    @Test
    void aSerializedObjectIsRefused() throws IOException {
        rewrite(entries -> entries.put("preprocessor.bin", new byte[10]));
        assertRefused("preprocessor.bin, a Java-serialized object, which is refused");
    }

    @Test
    void aZipWithoutWeightsIsRefused() throws IOException {
        rewrite(entries -> entries.remove("coefficients.bin"));
        assertRefused("the zip holds no coefficients.bin");
    }

    @Test
    void aForeignClassIsRefused() throws IOException {
        rewrite(entries -> entries.put("configuration.json",
                "{\"confs\":[{\"layer\":{\"@class\":\"com.evil.Layer\"}}]}".getBytes(StandardCharsets.UTF_8)));
        assertRefused("the foreign class com.evil.Layer");
    }

    @Test
    void aConfigurationThatIsNoJsonIsRefused() throws IOException {
        rewrite(entries -> entries.put("configuration.json", "{\"confs\":[".getBytes(StandardCharsets.UTF_8)));
        assertRefused("configuration.json is damaged, expected that of a Deeplearning4j network");
    }

    @Test
    void fewerWeightsThanTheLayersNeedAreRefused() throws IOException {
        Path other = folder.resolve("other.zip");
        Variant small = Zoo.find(Family.MLP, "000");
        float[] weights = new float[NetworkSummary.of(small).parameters()];
        ModelFile.save(DigitModel.of(small, new WeightSnapshot(weights, 0), null), other);
        byte[] coefficients = ZipEdit.entries(other).get("coefficients.bin");
        rewrite(entries -> entries.put("coefficients.bin", coefficients));
        assertRefused("weights where its layers need");
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
        assertRefused("does not hold the 32-bit weights that it declares");
    }

    @Test
    void aNetworkForOtherInputsIsRefused() throws IOException {
        var conf = new NeuralNetConfiguration.Builder().list()
                .layer(new OutputLayer.Builder().nIn(100).nOut(10).activation(Activation.SOFTMAX).build()).build();
        MultiLayerNetwork foreign = new MultiLayerNetwork(conf);
        foreign.init();
        ModelSerializer.writeModel(foreign, file.toFile(), false);
        assertRefused("does not take 28 × 28 images, expected 784 inputs and 10 outputs");
    }

    @Test
    void aNetworkOfOtherClassesIsRefused() throws IOException {
        var conf = new NeuralNetConfiguration.Builder().list()
                .layer(new OutputLayer.Builder().nIn(784).nOut(26).activation(Activation.SOFTMAX).build()).build();
        MultiLayerNetwork foreign = new MultiLayerNetwork(conf);
        foreign.init();
        ModelSerializer.writeModel(foreign, file.toFile(), false);
        assertRefused("does not tell ten digits apart");
    }

    private void assertRefused(String sentence) {
        assertRefused(file, sentence);
    }

    private static void assertRefused(Path path, String sentence) {
        assertThatThrownBy(() -> ModelFile.open(path)).isInstanceOf(IOException.class)
                .hasMessageStartingWith(path.toString()).hasMessageContaining(sentence);
    }

    private void rewrite(ZipEdit edit) throws IOException {
        edit.rewrite(file);
    }
}
