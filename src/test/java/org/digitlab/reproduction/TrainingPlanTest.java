package org.digitlab.reproduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.digitlab.training.recipe.RecipeBook;
import org.digitlab.training.recipe.RecipeField;
import org.junit.jupiter.api.Test;

class TrainingPlanTest {

    private static final List<PublishedModel> TWO = PublishedModels.find("003-cnn,003-cnn-folds");

    @Test
    void publishedRecipesComeFirstAndEachSeedTrainsAllModels() {
        assertThat(TrainingPlan.of(TWO, 3, null).trainings()).extracting(one -> "%s %s %d".formatted(one.choice().id(),
                one.model().id(), one.recipe().seed())).containsExactly(
                "published 003-cnn 42", "published 003-cnn-folds 42", "published 003-cnn 1", "published 003-cnn 2",
                "accurate 003-cnn 42", "accurate 003-cnn-folds 42", "accurate 003-cnn 1", "accurate 003-cnn 2");
    }

    @Test
    void trainingsOfOneModelDifferOnlyInTheSeed() {
        List<PlannedTraining> trainings = TrainingPlan.of(PublishedModels.find("002-cnn-augmented"), 2, null).trainings();
        assertThat(trainings.get(0).recipe()).isEqualTo(trainings.get(0).model().recipe());
        assertThat(trainings.get(1).recipe())
                .isEqualTo(trainings.get(0).recipe().with(RecipeField.SEED, 1.0));
    }

    @Test
    void twoRowsOfOneNetworkHaveTheSameAccurateRecipe() {
        List<PlannedTraining> accurate = TrainingPlan.of(PublishedModels.find("002-cnn,002-cnn-augmented"), 1, null)
                .trainings().stream().filter(one -> one.choice() == RecipeChoice.ACCURATE).toList();
        assertThat(accurate).hasSize(2).extracting(PlannedTraining::recipe)
                .containsOnly(accurate.get(0).recipe());
        assertThat(accurate.get(0).recipe().augments()).isTrue();
    }

    @Test
    void theAccurateRecipeIsTheFamilysRecipeOfThisName() throws IOException {
        for (PublishedModel one : PublishedModels.all()) {
            assertThat(RecipeChoice.ACCURATE.recipe(one)).isEqualTo(
                    RecipeBook.find(one.variant().family(), "accurate", Path.of("none")).recipe());
        }
    }

    @Test
    void givenEpochsReplaceThoseOfEveryRecipe() {
        assertThat(TrainingPlan.of(PublishedModels.all(), 2, 3).trainings()).hasSize(2 * (8 * 2 + 1))
                .allSatisfy(one -> assertThat(one.recipe().epochs()).isEqualTo(3));
    }
}
