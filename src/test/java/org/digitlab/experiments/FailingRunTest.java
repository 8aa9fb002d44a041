package org.digitlab.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitlab.experiments.ShortRuns.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.digitlab.metrics.ResultNames;
import org.digitlab.runs.InterruptedRun;
import org.digitlab.runs.MetricsTable;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.RunWriter;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.store.RunCondition;
import org.digitlab.runs.store.RunState;
import org.digitlab.training.Ending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailingRunTest {

    @TempDir
    Path root;
    private final RecordingRunObserver witness = new RecordingRunObserver();
    private ShortRuns runs;

    @BeforeEach
    void createRuns() {
        runs = new ShortRuns(root, witness);
    }

    @Test
    void aRunThatFailsWithoutWeightsKeepsItsEarlierResults() throws Exception {
        StoredRun run = runs.stoppedAfter(40);
        RunWriter writer = InterruptedRun.open(run.path()).resume(32);
        RunSpec job = runs.job(1e-3);
        new RunRecorder(job, job.split(), writer, null, witness, witness.pause).failed("The memory is full", null);
        StoredRun failed = RunStore.read(run.folder().path());
        assertThat(failed.condition()).isEqualTo(RunCondition.FAILED);
        assertThat(failed.record().results()).isNotEmpty().isEqualTo(run.record().results());
    }

    @Test
    void aDivergedRunRecordsTheReason() throws Exception {
        StoredRun run = train(runs.started(10));
        assertThat(run.condition()).isEqualTo(RunCondition.FAILED);
        assertThat(run.record().problem()).startsWith("Training diverged ").isEqualTo(witness.outcome.problem());
    }

    @Test
    void anUnwritableCheckpointIsReportedOnceAndTheTrainingContinues() throws Exception {
        LiveRun training = runs.started(1e-3);
        // A folder in place of the checkpoint's file makes writing fail, as a full disk would.
        Files.createDirectories(training.folder().checkpoint().resolve("obstacle"));
        StoredRun run = train(training);
        assertThat(witness.unsaved).hasSize(1).first().asString().contains("last.zip: cannot be written");
        assertThat(run.condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(run.folder().model()).isRegularFile();
    }

    @Test
    void aCheckpointThatCouldNotBeWrittenIsTriedAgainWithinTheEpoch() throws Exception {
        LiveRun training = runs.started(1e-3);
        Path obstacle = Files.createDirectories(training.folder().checkpoint().resolve("obstacle"));
        witness.onCheckpoint = epoch -> {
            if (epoch == 2) {
                delete(obstacle);
                delete(training.folder().checkpoint());
            }
        };
        witness.onIteration = iteration -> {
            if (iteration == 66) {
                assertThat(training.folder().checkpoint()).isRegularFile();
                assertThat(witness.savedAgain).isEqualTo(1);
            }
        };
        assertThat(train(training).condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(witness.unsaved).hasSize(1);
    }

    @Test
    void aModelThatCanBeSavedALittleLaterIsSaved() throws Exception {
        LiveRun training = runs.started(1e-3);
        Path obstacle = Files.createDirectories(training.folder().model().resolve("obstacle"));
        witness.pause.onAwait = () -> {
            if (witness.pause.waits == 30) {
                delete(obstacle);
                delete(training.folder().model());
            }
        };
        StoredRun run = train(training);
        assertThat(run.condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(run.folder().model()).isRegularFile();
        assertThat(run.folder().evaluation()).isRegularFile();
        assertThat(witness.outcome.problem()).isNull();
        assertThat(witness.unsaved).hasSize(1);
        assertThat(witness.savedAgain).isEqualTo(1);
    }

    @Test
    void aStopWhileTheEndIsWaitingForTheDiskEndsTheWaiting() throws Exception {
        LiveRun training = runs.started(1e-3);
        Files.createDirectories(training.folder().model().resolve("obstacle"));
        witness.pause.onAwait = training.session()::stop;
        assertThat(train(training).condition()).isEqualTo(RunCondition.FAILED);
        assertThat(witness.pause.waits).isEqualTo(1);
    }

    @Test
    void aFolderDeletedDuringTheTrainingIsReportedAndNotCreatedAgain() throws Exception {
        LiveRun training = runs.started(1e-3);
        witness.onIteration = iteration -> {
            if (iteration == 40) {
                move(training.folder().path(), root.resolve(".gone"));
            }
        };
        train(training);
        assertThat(training.folder().path()).doesNotExist();
        assertThat(witness.unsaved).containsExactly(training.folder().path() + ": is no longer there");
        assertThat(witness.outcome.state()).isEqualTo(RunState.FAILED);
        assertThat(witness.outcome.problem()).endsWith("is no longer there");
        assertThat(witness.outcome.result().ending()).isEqualTo(Ending.COMPLETE);
        assertThat(witness.outcome.tested()).isPresent();
        assertThat(witness.pause.waits).isZero();
    }

    @Test
    void aFolderThatComesBackIsCompletedWithAllMeasurements() throws Exception {
        LiveRun training = runs.started(1e-3);
        witness.onIteration = iteration -> {
            if (iteration == 20) {
                move(training.folder().path(), root.resolve(".gone"));
            } else if (iteration == 70) {
                move(root.resolve(".gone"), training.folder().path());
            }
        };
        StoredRun run = train(training);
        assertThat(run.condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(MetricsTable.read(run.path()).iterations()).hasSize(ShortRuns.EPOCHS * 32);
        assertThat(witness.unsaved).hasSize(1);
        assertThat(witness.savedAgain).isEqualTo(1);
    }

    @Test
    void aRunWhoseEvaluationCannotBeSavedIsFinished() throws Exception {
        LiveRun training = runs.started(1e-3);
        Files.createDirectories(training.folder().evaluation().resolve("obstacle"));
        StoredRun run = train(training);
        assertThat(witness.unsaved).hasSize(1).first().asString().contains("evaluation.json: cannot be written");
        assertThat(run.condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(run.record().figure(ResultNames.TEST_ACCURACY)).hasValue(witness.outcome.test().accuracy());
    }

    @Test
    void aRunWhoseModelCannotBeSavedIsNotFinishedAndCanBeResumed() throws Exception {
        LiveRun training = runs.started(1e-3);
        Files.createDirectories(training.folder().model().resolve("obstacle"));
        StoredRun run = train(training);
        assertThat(witness.unsaved).hasSize(1).first().asString().contains("model.zip: cannot be written");
        assertThat(run.condition()).isEqualTo(RunCondition.FAILED);
        assertThat(run.isResumable()).isTrue();
        assertThat(run.record().problem()).contains("model.zip: cannot be written");
        assertThat(run.record().figure(ResultNames.TEST_ACCURACY)).isPresent();
        assertThat(run.folder().evaluation()).doesNotExist();
    }

    @Test
    void anObserverThatThrowsAtTheEndDoesNotMakeTheRunRecordedTwice() throws Exception {
        LiveRun training = runs.started(1e-3);
        witness.onRecorded = () -> {
            throw new IllegalStateException("broken");
        };
        StoredRun run = train(training);
        assertThat(run.condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(witness.ends).isEqualTo(1);
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
