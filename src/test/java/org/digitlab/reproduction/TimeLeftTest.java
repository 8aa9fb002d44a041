package org.digitlab.reproduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeLeftTest {

    private static final int COST_PER_IMAGE = 1_000_000;

    @Test
    void theCostIsTheMultiplicationsOfAllPasses() {
        assertThat(TrainingCost.of(first("000-mlp", 2)))
                .isEqualTo(2 * (COST_PER_IMAGE + 784 * 128 + 128 * 128 + 128 * 10));
        int convolution = 26 * 26 * 28 * 9;
        assertThat(TrainingCost.of(first("004-cnn", 1)))
                .isEqualTo(COST_PER_IMAGE + convolution + 13 * 13 * 28 * 128 + 128 * 10);
        assertThat(TrainingCost.of(first("003-cnn-folds", 1)) / TrainingCost.of(first("003-cnn", 1)))
                .isCloseTo(4, within(1e-12));
    }

    @Test
    void theTimeLeftIsProportionalToTheRemainingCost() {
        List<PlannedTraining> two = published("003-cnn", 2);
        TimeLeft time = new TimeLeft(two);
        assertThat(time.left()).isZero();
        assertThat(time.left(two.get(0), 0.5, 30)).isEqualTo(Duration.ofSeconds(90));
        time.done(two.get(0), 50);
        assertThat(time.left()).isEqualTo(Duration.ofSeconds(50));
        assertThat(time.left(two.get(1), 0.5, 25)).isEqualTo(Duration.ofSeconds(25));
        time.done(two.get(1), 50);
        assertThat(time.left()).isZero();
    }

    @Test
    void aTrainingThatTwoRowsShareCountsOnce() {
        List<PlannedTraining> plan = TrainingPlan.of(PublishedModels.find("002-cnn,002-cnn-augmented"), 1, 1).trainings();
        PlannedTraining shared = plan.get(2);
        TimeLeft time = new TimeLeft(plan);
        time.done(plan.get(0), 10);
        time.done(plan.get(1), 10);
        assertThat(time.left()).isEqualTo(Duration.ofSeconds(10));
        time.done(shared, 10);
        assertThat(time.left()).isZero();
        time.done(plan.get(3), 10);
        assertThat(time.left()).isZero();
    }

    @Test
    void aFailedTrainingIsRemovedFromTheEstimate() {
        List<PlannedTraining> two = published("003-cnn", 2);
        TimeLeft time = new TimeLeft(two);
        time.failed(two.get(0));
        assertThat(time.left()).isZero();
        assertThat(time.left(two.get(1), 0.25, 10)).isEqualTo(Duration.ofSeconds(30));
    }

    private static PlannedTraining first(String id, int epochs) {
        return TrainingPlan.of(PublishedModels.find(id), 1, epochs).trainings().get(0);
    }

    private static List<PlannedTraining> published(String id, int seeds) {
        return TrainingPlan.of(PublishedModels.find(id), seeds, null).trainings().stream()
                .filter(one -> one.choice() == RecipeChoice.PUBLISHED).toList();
    }
}
