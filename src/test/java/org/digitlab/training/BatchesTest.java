package org.digitlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.digitlab.data.LabeledImages;
import org.digitlab.data.Stripes;
import org.digitlab.training.recipe.OptimizerKind;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchesTest {

    private final LabeledImages images = Stripes.noisy(25, 3);
    private final List<Batches> opened = new ArrayList<>();

    @Test
    void anEpochHasEveryImageOnceAndASmallerLastBatch() throws InterruptedException {
        Batches batches = opened(new Batches(images, recipe(10, 1), 1));
        batches.shuffle(1);
        int[] seen = new int[10];
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < batches.perEpoch(); i++) {
            Batch batch = batches.get(i);
            sizes.add(batch.size());
            for (int label : batch.classes()) {
                seen[label]++;
            }
        }
        assertThat(sizes).containsExactly(10, 10, 5);
        assertThat(seen).containsExactly(3, 3, 3, 3, 3, 2, 2, 2, 2, 2);
    }

    @Test
    void aLastBatchBelowTheMinimumIsLeftOut() throws InterruptedException {
        for (int size : List.of(8, 12)) {
            Batches batches = opened(new Batches(images, recipe(size, 1), 2));
            assertThat(batches.perEpoch()).isEqualTo(25 / size).isEqualTo(Batches.count(25, size, 2));
            batches.shuffle(1);
            for (int i = 0; i < batches.perEpoch(); i++) {
                assertThat(batches.get(i).size()).isEqualTo(size);
            }
        }
        assertThat(Batches.count(25, 8, 1)).isEqualTo(4);
        assertThat(Batches.count(26, 8, 2)).isEqualTo(4);
        assertThat(Batches.count(24, 8, 2)).isEqualTo(3);
    }

    @Test
    void featuresAndLabelsBelongTogether() throws InterruptedException {
        Batches batches = opened(new Batches(images, recipe(10, 1), 1));
        batches.shuffle(1);
        Batch batch = batches.get(1);
        for (int i = 0; i < batch.size(); i++) {
            int digit = batch.classes()[i];
            assertThat(batch.labels().getFloat(i, digit)).isEqualTo(1);
            assertThat(batch.labels().getRow(i).sumNumber().floatValue()).isEqualTo(1);
            int onStripe = (digit + 2) * 2 * LabeledImages.SIDE;
            assertThat(batch.features().getFloat(i, onStripe)).isGreaterThan(0.7f);
        }
    }

    @Test
    void aNonDigitHasEqualProbabilitiesAsItsTarget() throws InterruptedException {
        LabeledImages others = LabeledImages.withoutDigit(new byte[3 * LabeledImages.PIXELS]);
        Batches batches = opened(new Batches(images.first(2).plus(others), recipe(5, 1), 1));
        batches.shuffle(1);
        Batch batch = batches.get(0);
        int found = 0;
        for (int i = 0; i < 5; i++) {
            boolean none = batch.classes()[i] == LabeledImages.NONE;
            found += none ? 1 : 0;
            assertThat(batch.labels().getRow(i).maxNumber().floatValue()).isEqualTo(none ? 0.1f : 1);
            assertThat(batch.labels().getRow(i).minNumber().floatValue()).isEqualTo(none ? 0.1f : 0);
        }
        assertThat(found).isEqualTo(3);
    }

    @Test
    void smoothedLabelsStillAddUpToOne() throws InterruptedException {
        Batches batches = opened(new Batches(images, recipe(10, 1).with(RecipeField.LABEL_SMOOTHING, 0.2), 1));
        batches.shuffle(1);
        Batch batch = batches.get(0);
        for (int i = 0; i < batch.size(); i++) {
            for (int digit = 0; digit < LabeledImages.CLASSES; digit++) {
                assertThat(batch.labels().getFloat(i, digit))
                        .isEqualTo(digit == batch.classes()[i] ? 0.82f : 0.02f, within(1e-6f));
            }
        }
    }

    @Test
    void batchesAssembledAheadAreTheSameAsOnDemand() throws InterruptedException {
        Batches ahead = opened(new Batches(images, recipe(4, 1), 1));
        ahead.shuffle(3);
        for (int i = 0; i < ahead.perEpoch(); i++) {
            Batches alone = opened(new Batches(images, recipe(4, 1), 1));
            alone.shuffle(3);
            Batch expected = alone.get(i);
            Batch found = ahead.get(i);
            assertThat(found.classes()).containsExactly(expected.classes());
            assertThat(found.features()).isEqualTo(expected.features());
            assertThat(found.labels()).isEqualTo(expected.labels());
        }
    }

    @Test
    void theOrderIsDeterminedBySeedAndEpoch() throws InterruptedException {
        assertThat(order(1, 1)).isEqualTo(order(1, 1)).isNotEqualTo(order(1, 2)).isNotEqualTo(order(2, 1));
    }

    @Test
    void aBatchSizeAboveTheDataGivesOneBatch() throws InterruptedException {
        Batches batches = opened(new Batches(images, recipe(4096, 1), 1));
        batches.shuffle(1);
        assertThat(batches.perEpoch()).isEqualTo(1);
        assertThat(batches.get(0).size()).isEqualTo(25);
    }

    @AfterEach
    void close() {
        opened.forEach(Batches::close);
    }

    private static Recipe recipe(int batchSize, int seed) {
        return Recipe.PLAIN.with(RecipeField.EPOCHS, 1).with(RecipeField.BATCH_SIZE, batchSize)
                .with(OptimizerKind.SGD).with(RecipeField.SEED, seed).with(RecipeField.VALIDATION_SHARE, 0.1);
    }

    private Batches opened(Batches batches) {
        opened.add(batches);
        return batches;
    }

    private List<Integer> order(int seed, int epoch) throws InterruptedException {
        Batches batches = opened(new Batches(images, recipe(25, seed), 1));
        batches.shuffle(epoch);
        List<Integer> labels = new ArrayList<>();
        for (int label : batches.get(0).classes()) {
            labels.add(label);
        }
        return labels;
    }
}
