package org.digitlab.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitlab.experiments.ShortRuns.train;

import java.nio.file.Files;
import java.nio.file.Path;
import org.digitlab.metrics.ResultNames;
import org.digitlab.runs.InterruptedRun;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.RunWriter;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.store.RunCondition;
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
        new RunRecorder(job, job.split(), writer, null, witness).failed("The memory is full", null);
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
    void aRunWhoseEvaluationCannotBeSavedIsFinished() throws Exception {
        LiveRun training = runs.started(1e-3);
        Files.createDirectories(training.folder().evaluation().resolve("obstacle"));
        StoredRun run = train(training);
        assertThat(witness.unsaved).hasSize(1).first().asString().contains("evaluation.json: cannot be written");
        assertThat(run.condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(run.record().figure(ResultNames.TEST_ACCURACY)).hasValue(witness.outcome.test().accuracy());
    }

    @Test
    void aRunWhoseModelCannotBeSavedIsFinishedAndReportsEachProblem() throws Exception {
        LiveRun training = runs.started(1e-3);
        Files.createDirectories(training.folder().checkpoint().resolve("obstacle"));
        Files.createDirectories(training.folder().model().resolve("obstacle"));
        StoredRun run = train(training);
        assertThat(witness.unsaved).hasSize(2).anyMatch(problem -> problem.contains("last.zip: cannot be written"))
                .anyMatch(problem -> problem.contains("model.zip: cannot be written"));
        assertThat(run.condition()).isEqualTo(RunCondition.FINISHED);
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
}
