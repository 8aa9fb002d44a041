package org.digitlab.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.digitlab.experiments.ShortRuns.EPOCHS;
import static org.digitlab.experiments.ShortRuns.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.digitlab.data.Stripes;
import org.digitlab.metrics.ResultNames;
import org.digitlab.network.model.ModelFile;
import org.digitlab.runs.MetricsTable;
import org.digitlab.runs.RunFolder;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.store.RunCondition;
import org.digitlab.training.recipe.RecipeField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveRunTest {

    @TempDir
    Path root;
    private final RecordingRunObserver witness = new RecordingRunObserver();
    private ShortRuns runs;

    @BeforeEach
    void createRuns() {
        runs = new ShortRuns(root, witness);
    }

    @Test
    void aFinishedRunIsCompleteAndEvaluated() throws Exception {
        StoredRun run = train(runs.started(1e-3));
        assertThat(run.condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(run.record().figure(ResultNames.EPOCHS_DONE)).hasValue(EPOCHS);
        assertThat(run.record().figure(ResultNames.TEST_ACCURACY)).hasValue(witness.outcome.test().accuracy());
        assertThat(run.record().info().machine().processor()).isNotBlank();
        assertThat(run.record().info().machine().memory()).isGreaterThan(1 << 28);
        assertThat(run.record().info().parameters()).isEqualTo(118_282);
        assertThat(witness.images).isEqualTo(witness.outcome.manifest().trainedImages()).isEqualTo(320);
        assertThat(MetricsTable.read(run.folder().path()).iterations()).hasSize(EPOCHS * 32)
                .allSatisfy(point -> assertThat(point.seconds()).isPositive());
        assertThat(ModelFile.open(run.folder().model()).network().params().toFloatVector())
                .isEqualTo(witness.outcome.result().weights().parameters());
        assertThat(witness.unsaved).isEmpty();
    }

    @Test
    void theFilesAreCompleteAtEveryCheckpoint() throws Exception {
        LiveRun training = runs.started(1e-3);
        witness.onCheckpoint = epoch -> {
            StoredRun run = RunStore.read(training.folder().path());
            assertThat(run.condition()).isEqualTo(RunCondition.RUNNING);
            assertThat(run.record().figure(ResultNames.EPOCHS_DONE)).hasValue(epoch);
            assertThat(run.record().figure(ResultNames.VALIDATION_ACCURACY)).isPresent();
            assertThat(run.folder().model()).isRegularFile();
            assertThat(run.folder().checkpoint()).isRegularFile();
            assertThat(lastEpoch(run.folder())).isEqualTo(epoch);
        };
        train(training);
        assertThat(witness.checkpoints).containsExactly(1, 2, 3);
    }

    @Test
    void anAbandonedRunIsInterruptedAndResumableAndNotEvaluated() throws Exception {
        LiveRun training = runs.started(1e-3);
        witness.onCheckpoint = epoch -> training.abandon();
        StoredRun run = train(training);
        assertThat(run.condition()).isEqualTo(RunCondition.INTERRUPTED);
        assertThat(run.isResumable()).isTrue();
        assertThat(run.completedEpochs()).isEqualTo(1);
        assertThat(run.record().figure(ResultNames.TEST_ACCURACY)).isEmpty();
        assertThat(run.folder().model()).isRegularFile();
    }

    @Test
    void aRunThatTheUserStoppedStaysStoppedEvenIfTheProgramEndsMeanwhile() throws Exception {
        LiveRun training = runs.started(1e-3);
        witness.onCheckpoint = epoch -> {
            training.session().stop();
            training.abandon();
        };
        assertThat(train(training).condition()).isEqualTo(RunCondition.STOPPED);
    }

    @Test
    void theLastCompleteEpochIsSavedWhenARunEndsBetweenTwoCheckpoints() throws Exception {
        LiveRun training = LiveRun.start(runs.job(1e-3, recipe -> recipe.with(RecipeField.CHECKPOINT_EVERY, 2)), witness);
        witness.onIteration = iteration -> {
            if (iteration == 40) {
                training.abandon();
            }
        };
        StoredRun run = train(training);
        assertThat(run.condition()).isEqualTo(RunCondition.INTERRUPTED);
        assertThat(run.completedEpochs()).isEqualTo(1);
        assertThat(run.folder().checkpoint()).isRegularFile();
    }

    @Test
    void aRunAbandonedAfterItsLastEpochIsFinishedWithoutEvaluation() throws Exception {
        LiveRun training = runs.started(1e-3);
        witness.onCheckpoint = epoch -> {
            if (epoch == EPOCHS) {
                training.abandon();
            }
        };
        StoredRun run = train(training);
        assertThat(run.condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(run.record().figure(ResultNames.TEST_ACCURACY)).isEmpty();
        assertThatThrownBy(() -> FinalEvaluation.of(runs.job(1e-3), Stripes.noisy(20, 1), witness.outcome.result(),
                () -> true)).as("cancelled evaluation").isInstanceOf(CancellationException.class);
    }

    @Test
    void discardingARunThatWasNotStartedDeletesItsFolder() throws Exception {
        LiveRun training = runs.started(1e-3);
        training.discard();
        assertThat(root).isEmptyDirectory();
    }

    private static int lastEpoch(RunFolder run) {
        try {
            var validations = MetricsTable.read(run.path()).validations();
            return validations.get(validations.size() - 1).epoch();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
