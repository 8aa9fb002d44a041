package org.digitlab.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.digitlab.data.Stripes;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.store.RunCondition;
import org.digitlab.training.recipe.OptimizerKind;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeField;
import org.digitlab.training.recipe.Schedule;

/** Short trainings that are recorded. */
final class ShortRuns {

    static final int EPOCHS = 3;

    private final Path root;
    private final RecordingRunObserver witness;

    /**
     * @param root    folder of the runs
     * @param witness listens to the runs that are {@link #started}
     */
    ShortRuns(Path root, RecordingRunObserver witness) {
        this.root = root;
        this.witness = witness;
    }

    LiveRun started(double learningRate) throws IOException {
        return LiveRun.start(job(learningRate), witness, witness.pause);
    }

    /** Trains and stops in the middle of an epoch. */
    StoredRun stoppedAfter(int iterations) throws Exception {
        RecordingRunObserver first = new RecordingRunObserver();
        LiveRun training = LiveRun.start(job(1e-3), first);
        first.onIteration = iteration -> {
            if (iteration == iterations) {
                training.session().stop();
            }
        };
        StoredRun run = train(training);
        assertThat(run.condition()).isEqualTo(RunCondition.STOPPED);
        return run;
    }

    RunSpec job(double learningRate) {
        return job(learningRate, recipe -> recipe);
    }

    RunSpec job(double learningRate, UnaryOperator<Recipe> change) {
        Recipe recipe = Recipe.PLAIN.with(RecipeField.EPOCHS, EPOCHS).with(RecipeField.BATCH_SIZE, 10)
                .with(RecipeField.LEARNING_RATE, learningRate).with(Schedule.COSINE)
                .with(learningRate > 1 ? OptimizerKind.SGD : OptimizerKind.ADAM).with(RecipeField.SEED, 7)
                .with(RecipeField.VALIDATION_SHARE, 0.2);
        return new RunSpec(Zoo.find(Family.MLP, "000"), change.apply(recipe), EngineKind.BUILTIN, Stripes.data("abc"),
                Integer.MAX_VALUE, root);
    }

    static StoredRun train(LiveRun training) throws InterruptedException {
        training.session().run();
        training.session().await();
        return RunStore.read(training.folder().path());
    }
}
