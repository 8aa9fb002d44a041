package org.digitlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.digitlab.training.TinyTraining.MLP;
import static org.digitlab.training.TinyTraining.recipe;

import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.training.recipe.OptimizerKind;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class FailingSessionTest {

    private final Recorder recorder = new Recorder();
    private final TinyTraining tiny = new TinyTraining(recorder);

    @Test
    void aTrainingThatDivergesSaysWhatToDoAndKeepsGoodWeights() throws InterruptedException {
        TrainingSession session = tiny.session(MLP, Recipe.PLAIN.with(RecipeField.EPOCHS, 50)
                .with(RecipeField.BATCH_SIZE, 20).with(RecipeField.LEARNING_RATE, 10).with(OptimizerKind.SGD)
                .with(RecipeField.SEED, 1).with(RecipeField.VALIDATION_SHARE, 0.1));
        session.run();
        session.await();
        assertThat(session.state()).isEqualTo(SessionState.FAILED);
        assertThat(recorder.failure).matches("Training diverged at iteration \\d+ \\(loss (NaN|\\d+|\\d\\.\\d × 10[⁰-⁹¹²³]+)\\)"
                + "\\. Lower the learning rate; the default for this network is 0\\.01\\.");
        assertThat(recorder.result.weights().isFinite()).isTrue();
    }

    @Test
    void weightsThatDivergeInTheNextBatchAreNotReturned() throws InterruptedException {
        TrainingSession session = tiny.session(MLP, Recipe.PLAIN.with(RecipeField.EPOCHS, 50)
                .with(RecipeField.BATCH_SIZE, 20).with(RecipeField.LEARNING_RATE, 10).with(OptimizerKind.SGD)
                .with(RecipeField.SEED, 1).with(RecipeField.VALIDATION_SHARE, 0.1));
        recorder.onIteration = point -> session.pause();
        recorder.onSnapshot = weights -> {
            if (session.state() == SessionState.PAUSED) {
                session.run();
            }
        };
        session.run();
        session.await();
        assertThat(session.state()).isEqualTo(SessionState.FAILED);
        int bad = recorder.result.iterations() - 1;
        assertThat(recorder.snapshots).extracting(WeightSnapshot::iteration).contains(bad);
        assertThat(recorder.result.weights().iteration()).isLessThan(bad);
    }

    @Test
    void batchesOfOneImageAreRefusedWithBatchNormalisation() {
        Variant normalized = Zoo.find(Family.MLP, "accurate");
        assertThatThrownBy(() -> tiny.session(normalized, recipe(1, 1, 1e-3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Batch size: expected 2 or more for a network with batch normalisation, found 1");
        assertThatThrownBy(() -> new TrainingSession(normalized, recipe(1, 20, 1e-3), TinyData.split(1, 10), recorder))
                .hasMessageEndingWith("found 1");
        tiny.session(normalized, recipe(1, 2, 1e-3));
        tiny.session(MLP, recipe(1, 1, 1e-3));
    }

    @Test
    void aTrainingWhoseObserverFailsIsReported() throws InterruptedException {
        TrainingSession session = tiny.session(MLP, recipe(1, 100, 1e-3));
        recorder.onSnapshot = weights -> {
            throw new IllegalStateException("no room for weights");
        };
        session.run();
        session.await();
        assertThat(session.state()).isEqualTo(SessionState.FAILED);
        assertThat(recorder.failure).isEqualTo("Training failed: no room for weights");
        assertThat(recorder.result.weights().iteration()).isZero();
    }
}
