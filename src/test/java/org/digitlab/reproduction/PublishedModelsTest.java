package org.digitlab.reproduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import org.digitlab.network.architecture.LayerSpec;
import org.digitlab.training.recipe.OptimizerKind;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeField;
import org.digitlab.training.recipe.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the table with the authors' publications. */
class PublishedModelsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        000-mlp           | 128 d0.2 128 d0.4                     | 10 | 128 | 0.01  | test   | 96.77
        000-mlp-notebook  | 128 d0.2 128 d0.4                     | 10 | 128 | 0.01  | test   | 96.77
        000-cnn           | C30/3 P2 C15/3 P2 d0.2 128 50         | 20 | 32  | 0.001 | test   | 99.25
        001-cnn           | C32/5 P2 C16/3 P2 d0.2 128 64         | 10 | 200 | 0.001 | test   | 98.31
        002-cnn           | C32/3 C64/3 P2 d0.25 128 d0.5         | 20 | 128 | 0.001 | test   | 98.98
        002-cnn-augmented | C32/3 C64/3 P2 d0.25 128 d0.5         | 20 | 128 | 0.001 | test   | 99.44
        003-cnn           | C32/3 P2 C64/3 C64/3 P2 100           | 10 | 32  | 0.001 | test   | 99.13
        003-cnn-folds     | C32/3 P2 C64/3 C64/3 P2 100           | 10 | 32  | 0.001 | 5-fold | 98.96
        004-cnn           | C28/3 P2 128 d0.2                     | 10 | 32  | 0.001 | test   | 98.39""")
    void networkAndRecipeMatchThePublication(String id, String net, int epochs, int batch, double rate, String protocol,
            double reported) {
        PublishedModel row = row(id);
        assertThat(row.variant().layers().stream().map(PublishedModelsTest::abbreviated).collect(Collectors.joining(" ")))
                .isEqualTo(net);
        Recipe recipe = row.recipe();
        assertThat(recipe.epochs()).isEqualTo(epochs);
        assertThat(recipe.batchSize()).isEqualTo(batch);
        assertThat(recipe.learningRate()).isEqualTo(rate);
        assertThat(recipe.optimizer()).isEqualTo(OptimizerKind.ADAM);
        assertThat(recipe.number(RecipeField.L2) + recipe.number(RecipeField.WEIGHT_DECAY) + recipe.weightAverage()
                + recipe.labelSmoothing()).isZero();
        assertThat(row.protocol().id()).isEqualTo(protocol);
        assertThat(row.reported().accuracy()).isCloseTo(reported / 100, within(1e-12));
    }

    @Test
    void onlyTheNotebookOverridesTheDropout() {
        assertThat(row("000-mlp-notebook").recipe().number(RecipeField.DROPOUT)).isEqualTo(0.2);
        assertThat(PublishedModels.all()).filteredOn(row -> row.recipe().number(RecipeField.DROPOUT) != null).hasSize(1);
    }

    @Test
    void onlyTheAugmentedModelUsesAugmentationEarlyStoppingAndThePlateauSchedule() {
        Recipe recipe = row("002-cnn-augmented").recipe();
        assertThat(recipe).isEqualTo(row("002-cnn").recipe().with(Schedule.PLATEAU).with(RecipeField.PATIENCE, 5)
                .with(RecipeField.ROTATION, 10).with(RecipeField.SHIFT, 2.8).with(RecipeField.ZOOM, 0.1));
        assertThat(PublishedModels.all()).filteredOn(row -> !row.id().equals("002-cnn-augmented")).hasSize(8)
                .allSatisfy(row -> {
                    assertThat(row.recipe().augments()).isFalse();
                    assertThat(row.recipe().patience()).isZero();
                    assertThat(row.recipe().schedule()).isEqualTo(Schedule.CONSTANT);
                });
    }

    @Test
    void onlyTheCrossValidationReportsADeviation() {
        assertThat(row("003-cnn-folds").reported().deviation()).isEqualTo(0.00097);
        assertThat(PublishedModels.all()).filteredOn(row -> Double.isFinite(row.reported().deviation())).hasSize(1);
    }

    @Test
    void selectedModelsKeepTheOrderOfTheTable() {
        assertThat(PublishedModels.find("004-cnn, 000-mlp,004-cnn")).extracting(PublishedModel::id)
                .containsExactly("000-mlp", "004-cnn");
        assertThatThrownBy(() -> PublishedModels.find("000")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Only: expected some of 000-mlp, ").hasMessageEndingWith("found \"000\"");
    }

    private static PublishedModel row(String id) {
        List<PublishedModel> found = PublishedModels.find(id);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static String abbreviated(LayerSpec layer) {
        if (layer instanceof LayerSpec.Conv conv) {
            return "C" + conv.filters() + "/" + conv.kernel() + (conv.padded() ? "p" : "")
                    + (conv.normalized() ? "n" : "");
        }
        if (layer instanceof LayerSpec.MaxPool pool) {
            return "P" + pool.size();
        }
        return layer instanceof LayerSpec.Dense dense ? dense.units() + (dense.normalized() ? "n" : "")
                : "d" + ((LayerSpec.Dropout) layer).rate();
    }
}
