package org.digitlab.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.digitlab.cli.Typed;
import org.digitlab.data.DigitData;
import org.digitlab.data.Stripes;
import org.digitlab.experiments.RunSpec;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.training.TrainingFailedException;
import org.digitlab.training.recipe.OptimizerKind;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalLabTest {

    private static final DigitData STRIPES = new DigitData("stripes", Stripes.clear(200), Stripes.clear(50), "none");

    @TempDir
    private Path runs;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final TerminalLab lab = new TerminalLab(Typed.output(out, err));

    @Test
    void bothNetworksAreTrainedComparedAndRecorded() throws Exception {
        lab.train(List.of(job(Zoo.find(Family.MLP, "000"), 1e-3), job(Zoo.find(Family.CNN, "004"), 1e-3)));
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).satisfiesExactly(
                header -> assertThat(header).startsWith("Model").endsWith("Images/s"),
                mlp -> assertThat(mlp).startsWith("mlp"),
                cnn -> assertThat(cnn).startsWith("cnn"),
                first -> assertThat(first).startsWith("Saved in " + runs),
                second -> assertThat(second).startsWith("Saved in " + runs));
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("MLP epoch 1/1: ", "CNN epoch 1/1: ");
        try (Stream<Path> folders = Files.list(runs)) {
            assertThat(folders).hasSize(2).allSatisfy(folder -> {
                assertThat(folder.resolve("model.zip")).isRegularFile();
                assertThat(folder.resolve("metrics.csv")).isRegularFile();
                assertThat(folder.resolve("run.json")).content().contains("\"engine\" : \"builtin\"");
            });
        }
    }

    @Test
    void aDivergedTrainingFailsKeepsItsRecordAndSaysHowGoodItsWeightsAre() throws Exception {
        assertThatThrownBy(() -> lab.train(List.of(job(Zoo.find(Family.MLP, "000"), 10))))
                .isInstanceOf(TrainingFailedException.class)
                .hasMessageMatching("Training diverged .* Lower the learning rate; the default for this network is "
                        + "0\\.01\\. \\(the weights before that, test accuracy \\d+\\.\\d\\d %, are in .*\\)");
        try (Stream<Path> folders = Files.list(runs)) {
            assertThat(folders).singleElement().satisfies(folder ->
                    assertThat(folder.resolve("run.json")).content().contains("\"failed\"", "\"problem\""));
        }
    }

    private RunSpec job(Variant variant, double learningRate) {
        Recipe recipe = Recipe.PLAIN.with(RecipeField.EPOCHS, 1).with(RecipeField.BATCH_SIZE, 4)
                .with(RecipeField.LEARNING_RATE, learningRate).with(OptimizerKind.SGD)
                .with(RecipeField.DROPOUT, 0.0).with(RecipeField.SEED, 1)
                .with(RecipeField.VALIDATION_SHARE, 0.2);
        return new RunSpec(variant, recipe, EngineKind.BUILTIN, STRIPES, Integer.MAX_VALUE, runs);
    }
}
