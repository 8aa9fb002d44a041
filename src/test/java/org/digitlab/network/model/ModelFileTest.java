package org.digitlab.network.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.digitlab.data.ExtraData;
import org.digitlab.data.LabeledImages;
import org.digitlab.network.BatchNormNetwork;
import org.digitlab.network.RandomModel;
import org.digitlab.network.ZipEdit;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.NetworkSummary;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.engine.EngineKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.factory.Nd4j;

class ModelFileTest {

    private static final Variant VARIANT = Zoo.find(Family.CNN, "000");

    @TempDir
    private Path folder;
    private Path file;
    private DigitModel model;

    @BeforeEach
    void saveOne() throws IOException {
        Manifest manifest = new Manifest("cnn", "000", Manifest.SCALED, "abc", Map.of("epochs", 3), 60, Map.of(),
                Map.of("java", "17"), "2026-01-01T00:00:00Z",
                new ExtraData("pens.jsonl", 30, 0.2, "def", "by somebody"), Map.of("digits.txt", "fed"));
        model = RandomModel.of(VARIANT, manifest);
        file = folder.resolve("model.zip");
        ModelFile.save(model, file);
    }

    @Test
    void anOldManifestHasNoWaysOfWriting() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Manifest older = json.readValue("{\"family\":\"cnn\"}", Manifest.class);
        assertThat(older.waysOfWriting()).isEmpty();
        assertThat(json.writeValueAsString(older)).doesNotContain("waysOfWriting");
    }

    @Test
    void aSavedModelIsOpenedWithItsManifest() throws IOException {
        DigitModel opened = ModelFile.open(file);
        assertThat(opened.network().params()).isEqualTo(model.network().params());
        assertThat(opened.variant()).isEqualTo("000");
        assertThat(opened.family()).isEqualTo(Family.CNN);
        assertThat(opened.manifest()).isEqualTo(model.manifest());
    }

    /** Running statistics must be saved too, because predictions need them. */
    @ParameterizedTest
    @EnumSource
    void aSavedModelWithBatchNormalisationPredictsTheSame(BatchNormNetwork net) throws IOException {
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
    void savingAModelChangesNoOtherFile() throws IOException {
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
    void aManifestWithTheWrongVariantIsIgnored() throws IOException {
        rewrite(entries -> entries.put("digit-lab.json", """
                {"family":"cnn","variant":"classic","preprocessing":"pixels/255"}"""
                .getBytes(StandardCharsets.UTF_8)));
        assertThat(ModelFile.open(file).variant()).isEqualTo(DigitModel.CUSTOM);
    }

    @Test
    void deeplearning4jOpensTheFile() throws IOException {
        MultiLayerNetwork plain = ModelSerializer.restoreMultiLayerNetwork(file.toFile(), false);
        var input = Nd4j.rand(3, 784);
        assertThat(plain.output(input).equalsWithEps(model.network().output(input), 1e-4)).isTrue();
    }

    @Test
    void aFileOfDeeplearning4jIsOpened() throws IOException {
        ModelSerializer.writeModel(model.network(), file.toFile(), true);
        assertThat(ModelFile.open(file).variant()).isEqualTo(DigitModel.CUSTOM);
    }

    @Test
    void savingOverAFileThatCannotBeReplacedKeepsIt() throws IOException {
        Path blocked = Files.createDirectories(folder.resolve("taken.zip/inside")).getParent();
        assertThatThrownBy(() -> ModelFile.save(model, blocked)).isInstanceOf(IOException.class);
        assertThat(blocked.resolve("inside")).exists();
    }

    private void rewrite(ZipEdit edit) throws IOException {
        edit.rewrite(file);
    }
}
