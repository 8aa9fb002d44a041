package org.digitlab.folds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.digitlab.data.Stripes;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.FoldsResult;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.Progress;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.training.TrainingFailedException;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class CrossValidationTest {

    private static final Variant MLP = Zoo.find(Family.MLP, "000");
    private static final Recipe RECIPE =
            Recipe.PLAIN.with(RecipeField.EPOCHS, 2).with(RecipeField.BATCH_SIZE, 10)
                    .with(RecipeField.LEARNING_RATE, 1e-2).with(RecipeField.DROPOUT, 0.0)
                    .with(RecipeField.SEED, 1).with(RecipeField.VALIDATION_SHARE, 0.1);

    private final EventRecorder events = new EventRecorder();

    @Test
    void eachFoldIsTrainedOnTheOthersAndMeasuredAfterItsLastEpoch() throws Exception {
        FoldsResult result = crossValidation(RECIPE, 3).run();
        assertThat(result.folds()).isEqualTo(events.done).extracting(FoldResult::fold).containsExactly(1, 2, 3);
        assertThat(result.folds()).allSatisfy(fold -> {
            assertThat(fold.trained()).isEqualTo(60);
            assertThat(fold.validated()).isEqualTo(30);
            ValidationPoint last = events.last(fold.fold());
            assertThat(last.epoch()).isEqualTo(2);
            assertThat(fold.accuracy()).isEqualTo(last.accuracy()).isGreaterThan(0.5);
            assertThat(fold.loss()).isEqualTo(last.loss());
        });
        assertThat(events.iterations).hasSize(3 * 12);
        assertThat(result.accuracy().mean()).isEqualTo(
                result.folds().stream().mapToDouble(FoldResult::accuracy).average().orElseThrow());
    }

    @Test
    void imagesAddedByTheRecipeAreTrainedOn() throws Exception {
        Recipe more = RECIPE.with(RecipeField.DRAWINGS, 10.0).with(RecipeField.NON_DIGITS, 5.0);
        assertThat(crossValidation(more, 2).run().folds()).hasSize(2).allSatisfy(fold -> {
            assertThat(fold.trained()).isEqualTo(45 + 10 + 5);
            assertThat(fold.validated()).isEqualTo(45);
        });
    }

    @Test
    void progressCoversAllFolds() throws Exception {
        crossValidation(RECIPE, 3).run();
        assertThat(events.progress).extracting(FoldProgress::fraction).isSorted().endsWith(1.0);
        assertThat(events.progress.get(events.progress.size() - 1).left()).isZero();
        FoldProgress half = new FoldProgress(2, 2,
                new Progress(0, 10, 1, 1, 0, Duration.ZERO, Duration.ZERO), Duration.ofSeconds(7));
        assertThat(half.fraction()).isEqualTo(0.5);
        assertThat(half.left()).isEqualTo(Duration.ofSeconds(7));
    }

    /** Early stopping would choose the number of epochs by the images that the fold is measured on. */
    @Test
    void patienceIsNotUsed() throws Exception {
        Recipe hopeless = RECIPE.with(RecipeField.PATIENCE, 1.0).with(RecipeField.LEARNING_RATE, 1e-7)
                .with(RecipeField.EPOCHS, 6.0);
        crossValidation(hopeless, 2).run();
        assertThat(events.last(1).epoch()).isEqualTo(6);
    }

    @Test
    void cancellingEndsTheTrainingBeforeTheNextIteration() throws Exception {
        CrossValidation validation = crossValidation(RECIPE.with(RecipeField.EPOCHS, 1000.0), 3);
        events.onIteration = point -> {
            if (point.iteration() == 20) {
                validation.cancel();
            }
        };
        assertThatThrownBy(validation::run).isInstanceOf(CancellationException.class);
        assertThat(events.iterations).hasSize(20);
        assertThat(events.done).isEmpty();
        assertThatThrownBy(validation::run).isInstanceOf(CancellationException.class);
        assertThat(events.iterations).hasSize(20);
    }

    @Test
    void aFailureNamesTheFold() {
        CrossValidation validation = crossValidation(RECIPE.with(RecipeField.LEARNING_RATE, 10.0), 3);
        assertThatThrownBy(validation::run).isInstanceOf(TrainingFailedException.class)
                .hasMessageStartingWith("Fold 1: Training diverged ");
    }

    @Test
    void tooManyFoldsAreRefusedBeforeTheStart() {
        assertThatThrownBy(() -> crossValidation(RECIPE, 10)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Folds: expected at most 9, the number of images of the rarest digit, found 10");
    }

    private CrossValidation crossValidation(Recipe recipe, int folds) {
        return new CrossValidation(MLP, recipe, Stripes.clear(90), folds, EngineKind.ACCELERATED, events);
    }

    private static final class EventRecorder implements FoldObserver {

        private final List<IterationPoint> iterations = Collections.synchronizedList(new ArrayList<>());
        private final List<ValidationPoint> all = Collections.synchronizedList(new ArrayList<>());
        private final List<Integer> folds = Collections.synchronizedList(new ArrayList<>());
        private final List<FoldProgress> progress = Collections.synchronizedList(new ArrayList<>());
        private final List<FoldResult> done = Collections.synchronizedList(new ArrayList<>());
        private volatile Consumer<IterationPoint> onIteration = point -> { };

        @Override
        public void iteration(int fold, IterationPoint point) {
            iterations.add(point);
            onIteration.accept(point);
        }

        @Override
        public void validation(int fold, ValidationPoint point) {
            folds.add(fold);
            all.add(point);
        }

        @Override
        public void progress(FoldProgress now) {
            progress.add(now);
        }

        @Override
        public void done(FoldResult result) {
            done.add(result);
        }

        private ValidationPoint last(int fold) {
            return all.get(folds.lastIndexOf(fold));
        }
    }
}
