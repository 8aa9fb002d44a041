package org.digitlab.network.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.digitlab.network.Keras1Fixture;
import org.digitlab.network.architecture.NetworkSummary;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.keras.KerasFiles;
import org.digitlab.network.keras.KerasFixture;
import org.digitlab.network.keras.PixelScaling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares imported models with outputs of TensorFlow.js; see src/test/keras. */
class KerasImportTest {

    private static final List<String> MODELS = List.of("channels-last", "channels-first", "channels-first-plain-flatten",
            "functional", "row-sigmoid", "square-logits", "row-reshaped");

    @TempDir
    private Path folder;

    static Stream<String> models() {
        return MODELS.stream();
    }

    static Stream<Arguments> modelsAndPixels() {
        return MODELS.stream().flatMap(model -> Stream.of(PixelScaling.values()).map(pixels -> Arguments.of(model, pixels)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void anImportedModelPredictsAsInKeras(String name) throws IOException {
        JsonNode outputs = new ObjectMapper().readTree(KerasFixture.resource("answers.json").toFile())
                .path("answers").path(name);
        for (EngineKind engine : EngineKind.values()) {
            try (DigitModel model = open(KerasFixture.file(name), PixelScaling.UNIT)) {
                model.computeWith(engine);
                for (int image = 0; image < outputs.size(); image++) {
                    float[] expected = softmax(name, outputs.get(image));
                    assertThat(model.probabilities(image(image), 1)).containsExactly(expected, within(2e-5f));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("modelsAndPixels")
    void theModelItselfScalesItsPixels(String name, PixelScaling pixels) throws IOException {
        try (DigitModel unscaled = open(KerasFixture.file(name), PixelScaling.UNIT);
                DigitModel prepared = open(KerasFixture.file(name), pixels)) {
            for (int image = 0; image < 3; image++) {
                assertThat(prepared.probabilities(image(image), 1))
                        .containsExactly(unscaled.probabilities(pixels.apply(image(image)), 1), within(2e-4f));
            }
            assertThat(prepared.family()).isEqualTo(unscaled.family());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"channels-last", "functional"})
    void aRescalingLayerIsApplied(String name) throws IOException {
        KerasFixture fixture = KerasFixture.read(name);
        String first = name.equals("functional") ? "{\"name\": \"zero_padding" : "{\"class_name\": \"Conv2D\"";
        fixture.config(first, first);
        fixture.config = name.equals("functional")
                ? fixture.config.replaceFirst("\\{\"name\": \"zero_padding", "{\"name\":\"r\",\"class_name\":\"Rescaling\","
                + "\"config\":{\"name\":\"r\",\"scale\":0.5,\"offset\":0.25},\"inbound_nodes\":[[[\"input1\",0,0,{}]]]},"
                + "{\"name\": \"zero_padding").replaceFirst("\"inbound_nodes\": \\[\\[\\[\"input1\"",
                "\"inbound_nodes\": [[[\"r\"")
                : fixture.config.replaceFirst("\\{\"class_name\": \"Conv2D\"", "{\"class_name\":\"Rescaling\",\"config\":"
                + "{\"name\":\"r\",\"scale\":0.5,\"offset\":0.25,\"batch_input_shape\":[null,28,28,1]}},$0");
        float[] pixels = image(1);
        float[] rescaled = pixels.clone();
        for (int i = 0; i < pixels.length; i++) {
            rescaled[i] = pixels[i] / 2 + 0.25f;
        }
        try (DigitModel unscaled = open(KerasFixture.file(name), PixelScaling.UNIT);
                DigitModel model = open(fixture.write(folder.resolve("rescaled.h5")), PixelScaling.UNIT)) {
            assertThat(model.probabilities(pixels, 1))
                    .containsExactly(unscaled.probabilities(rescaled, 1), within(2e-5f));
        }
    }

    @Test
    void architectureAndWeightsMayBeSeparateFiles() throws IOException {
        Path json = KerasFixture.read("row-reshaped").writeApart(folder, "model");
        Path moved = Files.createDirectory(folder.resolve("elsewhere")).resolve("weights.hdf5");
        try (DigitModel whole = open(KerasFixture.file("row-reshaped"), PixelScaling.UNIT);
                DigitModel fromJson = open(json, PixelScaling.UNIT);
                DigitModel fromWeights = open(folder.resolve("model.h5"), PixelScaling.UNIT)) {
            Files.move(folder.resolve("model.h5"), moved);
            DigitModel apart = KerasImport.open(new KerasFiles(json, moved), PixelScaling.UNIT, part -> { });
            assertThat(List.of(fromJson, fromWeights, apart)).allSatisfy(model ->
                    assertThat(model.network().params()).isEqualTo(whole.network().params()));
        }
    }

    @Test
    void theManifestContainsTheOriginAndIsSavedWithTheModel() throws IOException {
        Path file = folder.resolve("converted.zip");
        ModelFile.save(open(KerasFixture.file("channels-last"), PixelScaling.BYTES), file);
        DigitModel converted = ModelFile.open(file);
        assertThat(converted.variant()).isEqualTo(DigitModel.CUSTOM);
        Manifest manifest = converted.manifest().orElseThrow();
        assertThat(manifest.preprocessing()).isEqualTo(Manifest.SCALED);
        assertThat(manifest.family()).isEqualTo("cnn");
        assertThat(manifest.recipe()).containsEntry("importedFrom", "Keras 2.4.0").containsEntry("pixels", "0..255")
                .containsEntry("pixelsBy", "given").containsEntry("head", "softmax").containsEntry("backend", "tensorflow");
        assertThat(manifest.recipe().get("sha256")).asInstanceOf(
                org.assertj.core.api.InstanceOfAssertFactories.map(String.class, String.class))
                .containsOnlyKeys("channels-last.h5").allSatisfy((name, sum) -> assertThat(sum).hasSize(64));
        assertThat(manifest.versions()).containsKey("digit-lab");
        assertThat(KerasImport.origin(converted)).contains("Imported from Keras 2.4.0, trained on pixels 0..255 (given)");
    }

    @Test
    void theSummaryListsTheImportedLayers() throws IOException {
        NetworkSummary summary = ModelSummary.of(open(KerasFixture.file("channels-last"), PixelScaling.UNIT));
        assertThat(summary.rows()).extracting(NetworkSummary.Row::layer).containsExactly("Input",
                "Convolution 3×3, padded, ReLU", "Max-pooling 3×3, stride 2×2, padded", "Convolution 5×4, stride 2×2",
                "Batch normalisation", "elu", "Average pooling 2×2, padded", "Dropout 0.25", "Batch normalisation",
                "Dense, tanh", "Softmax output");
        assertThat(summary.rows()).extracting(NetworkSummary.Row::output).containsExactly("1 × 28 × 28", "3 × 28 × 28",
                "3 × 14 × 14", "4 × 5 × 6", "4 × 5 × 6", "4 × 5 × 6", "4 × 3 × 3", "4 × 3 × 3", "36", "7", "10");
        assertThat(summary.rows()).extracting(NetworkSummary.Row::parameters)
                .containsExactly(0, 30, 0, 244, 16, 0, 0, 0, 144, 7 * 37, 80);
        assertThat(summary.parameters()).isEqualTo(30 + 244 + 16 + 144 + 7 * 37 + 80);
    }

    @Test
    void aCompressedModelIsTheSameModel() throws IOException {
        try (DigitModel unscaled = open(KerasFixture.file("channels-first-plain-flatten"), PixelScaling.UNIT);
                DigitModel compressed = open(KerasFixture.file("compressed"), PixelScaling.UNIT)) {
            assertThat(compressed.network().params()).isEqualTo(unscaled.network().params());
        }
    }

    @Test
    void aModelOfKeras1IsTheSameModel() throws IOException {
        try (DigitModel second = open(KerasFixture.file("channels-first-plain-flatten"), PixelScaling.UNIT)) {
            for (String backend : List.of("tensorflow", "theano")) {
                KerasFixture first = Keras1Fixture.of(KerasFixture.read("channels-first-plain-flatten"), backend);
                try (DigitModel model = open(first.write(folder.resolve(backend + ".h5")), PixelScaling.UNIT)) {
                    assertThat(model.probabilities(image(2), 1))
                            .containsExactly(second.probabilities(image(2), 1), within(1e-6f));
                }
            }
        }
    }

    private static DigitModel open(Path file, PixelScaling pixels) throws IOException {
        return KerasImport.open(KerasFiles.of(file), pixels, part -> { });
    }

    private static float[] image(int number) {
        float[] pixels = new float[784];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (i * (number + 3) * 37 + (i >> 3) * 11) % 97 / 96f;
        }
        return pixels;
    }

    /** Returns the outputs of Keras as probabilities that add up to 1. */
    private static float[] softmax(String name, JsonNode outputs) {
        double[] odds = new double[outputs.size()];
        double sum = 0;
        for (int i = 0; i < odds.length; i++) {
            double output = outputs.get(i).asDouble();
            odds[i] = Map.of("row-sigmoid", output / (1 - output), "square-logits", Math.exp(output))
                    .getOrDefault(name, output);
            sum += odds[i];
        }
        float[] softmax = new float[odds.length];
        for (int i = 0; i < odds.length; i++) {
            softmax[i] = (float) (odds[i] / sum);
        }
        return softmax;
    }
}
