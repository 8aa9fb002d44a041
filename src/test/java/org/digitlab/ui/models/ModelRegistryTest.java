package org.digitlab.ui.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.digitlab.data.DigitData;
import org.digitlab.data.LabeledImages;
import org.digitlab.experiments.RunResult;
import org.digitlab.inference.PredictionService;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.NetworkSummary;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.model.DigitModel;
import org.digitlab.network.model.Manifest;
import org.digitlab.network.model.ModelFile;
import org.digitlab.runs.RunFolder;
import org.digitlab.runs.store.RunState;
import org.digitlab.training.Ending;
import org.digitlab.training.Provenance;
import org.digitlab.training.TrainingResult;
import org.digitlab.training.recipe.RecipeBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelRegistryTest {

    private static final Variant VARIANT = Zoo.find(Family.MLP, "000");

    @TempDir
    private Path folder;
    private final PredictionService predictions = new PredictionService(answer -> { });
    private final byte[] labels = new byte[24];
    private final LabeledImages images = new LabeledImages(new byte[24 * LabeledImages.PIXELS], labels);
    private final ModelRegistry registry =
            new ModelRegistry(predictions, () -> new DigitData("tiny", images, images, "0123abcd"),
                    EngineKind.BUILTIN);

    @AfterEach
    void close() {
        predictions.close();
    }

    @Test
    void aModelSavedDuringATrainingHasItsProvenance() throws IOException {
        float[] weights = new float[NetworkSummary.of(VARIANT).parameters()];
        registry.follow(VARIANT, RecipeBook.recipeFor(VARIANT), new WeightSnapshot(weights, 17), 1833);
        Path file = folder.resolve("model.zip");
        registry.save(Family.MLP, file);
        DigitModel opened = ModelFile.open(file);
        assertThat(opened.variant()).isEqualTo("000");
        assertThat(opened.manifest()).hasValueSatisfying(manifest -> {
            assertThat(manifest.dataSha256()).isEqualTo("0123abcd");
            assertThat(manifest.trainedImages()).isEqualTo(1833);
            assertThat(manifest.results()).containsOnlyKeys("iterations").containsEntry("iterations", 17);
            assertThat(manifest.recipe()).containsEntry("learningRate", 0.01);
        });
    }

    @Test
    void aShippedModelThatArrivesTooLateIsNotUsed() throws IOException {
        float[] weights = new float[NetworkSummary.of(VARIANT).parameters()];
        registry.follow(VARIANT, RecipeBook.recipeFor(VARIANT), new WeightSnapshot(weights, 1), 22);
        registry.useShipped(Family.MLP, () -> false);
        assertThat(saved().variant()).isEqualTo("000");
        registry.useShipped(Family.MLP, () -> true);
        assertThat(saved().variant()).isEqualTo("accurate");
    }

    @Test
    void aTrainingThatWasResetIsNotUsed() throws IOException {
        registry.useShipped(Family.MLP, () -> true);
        var weights = new WeightSnapshot(new float[NetworkSummary.of(VARIANT).parameters()], 1);
        var result = new TrainingResult(VARIANT, RecipeBook.recipeFor(VARIANT), weights, 1, 0.5, 1, 1, 1, 1,
                Ending.COMPLETE, EngineKind.BUILTIN);
        Manifest manifest = Provenance.manifest(result, "abc", 1100, Map.of("testAccuracy", 0.75, "rejectBelow", 0.6));
        registry.keep(outcome(result, manifest), () -> false);
        assertThat(saved().variant()).isEqualTo("accurate");
        registry.keep(outcome(result, manifest), () -> true);
        assertThat(saved().variant()).isEqualTo("000");
        assertThat(saved().manifest().orElseThrow().trainedImages()).isEqualTo(1100);
        assertThat(saved().manifest().orElseThrow().results()).containsEntry("testAccuracy", 0.75);
        assertThat(saved().rejectBelow()).isEqualTo(0.6);
    }

    private static RunResult outcome(TrainingResult result, Manifest manifest) {
        return new RunResult(new RunFolder(Path.of("run")), RunState.FINISHED, null, result, manifest, null);
    }

    @Test
    void everyCurrentModelIsComputedByTheEngineOfTheWindow() throws Exception {
        registry.useShipped(Family.MLP, () -> true);
        Variant cnn = Zoo.find(Family.CNN, "004");
        float[] weights = new float[NetworkSummary.of(cnn).parameters()];
        registry.follow(cnn, RecipeBook.recipeFor(cnn), new WeightSnapshot(weights, 1), 22);
        assertThat(predictions.engines()).containsOnlyKeys(Family.MLP, Family.CNN).values()
                .allSatisfy(engine -> assertThat(engine.kind()).isEqualTo(EngineKind.BUILTIN));
    }

    @Test
    void weightsAreTheSameObjectUntilTheyAreReplaced() throws IOException {
        assertThat(registry.weights(Family.MLP)).isNull();
        registry.useShipped(Family.MLP, () -> true);
        Object shipped = registry.weights(Family.MLP);
        assertThat(registry.weights(Family.MLP)).isNotNull().isSameAs(shipped);
        assertThat(registry.inUse(Family.MLP).parameters()).isEqualTo(1_338_378);
        var weights = new WeightSnapshot(new float[NetworkSummary.of(VARIANT).parameters()], 1);
        registry.follow(VARIANT, RecipeBook.recipeFor(VARIANT), weights, 22);
        assertThat(registry.weights(Family.MLP)).isSameAs(weights);
        registry.useShipped(Family.MLP, () -> true);
        assertThat(registry.weights(Family.MLP)).isNotIn(shipped, weights);
    }

    @Test
    void everyUserOfAnOpenedModelGetsACopy() throws IOException {
        registry.useShipped(Family.MLP, () -> true);
        Path file = folder.resolve("opened.zip");
        registry.save(Family.MLP, file);
        Object before = registry.weights(Family.MLP);
        assertThatThrownBy(() -> registry.useFile(file, part -> {
            throw new CancellationException();
        })).isInstanceOf(CancellationException.class);
        assertThat(registry.weights(Family.MLP)).as("cancelled").isSameAs(before);
        registry.useFile(file, part -> { });
        assertThat(registry.weights(Family.MLP)).isNotSameAs(before);
        DigitModel one = registry.inUse(Family.MLP);
        assertThat(registry.inUse(Family.MLP)).isNotSameAs(one);
        assertThat(one.variant()).isEqualTo("accurate");
        float[] pixels = new float[LabeledImages.PIXELS];
        assertThat(one.probabilities(pixels, 1)).containsExactly(saved().probabilities(pixels, 1), within(1e-6f));
    }

    @Test
    void theCurrentModelIsEvaluatedOnTheTestImages() throws IOException {
        assertThatThrownBy(() -> registry.testAccuracy(Family.MLP, () -> false)).hasMessage("MLP: there is no model yet");
        registry.useShipped(Family.MLP, () -> true);
        int blank = 0;
        float[] answer = registry.inUse(Family.MLP).probabilities(new float[LabeledImages.PIXELS], 1);
        for (int digit = 1; digit < LabeledImages.CLASSES; digit++) {
            blank = answer[digit] > answer[blank] ? digit : blank;
        }
        labels[0] = (byte) blank;
        labels[1] = (byte) blank;
        Arrays.fill(labels, 2, labels.length, (byte) ((blank + 1) % LabeledImages.CLASSES));
        assertThat(registry.testAccuracy(Family.MLP, () -> false)).hasValue(2.0 / labels.length);
        assertThat(registry.testAccuracy(Family.MLP, () -> true)).as("cancelled").isEmpty();
        assertThat(new ModelRegistry(predictions, () -> null, EngineKind.BUILTIN).testAccuracy(Family.MLP, () -> false))
                .as("no images").isEmpty();
    }

    private DigitModel saved() throws IOException {
        Path file = folder.resolve("saved.zip");
        registry.save(Family.MLP, file);
        return ModelFile.open(file);
    }

    @Test
    void withoutAModelThereIsNothingToSave() {
        assertThatThrownBy(() -> registry.save(Family.CNN, folder.resolve("model.zip")))
                .hasMessage("CNN: there is no model yet");
    }
}
