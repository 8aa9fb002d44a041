package org.digitlab.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.digitlab.metrics.ResultNames;
import org.digitlab.runs.InterruptedRun;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.RunWriter;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.store.RunCondition;
import org.junit.jupiter.api.Test;

class FailingRunTest extends LiveRunFixture {

    @Test
    void aRunThatFailsBeforeItHasWeightsKeepsItsResults() throws Exception {
        StoredRun run = stoppedAfter(40);
        RunWriter writer = InterruptedRun.open(run.path()).resume(32);
        RunSpec job = job(1e-3);
        new RunRecorder(job, job.split(), writer, null, witness).failed("The memory is full", null);
        StoredRun failed = RunStore.read(run.folder().path());
        assertThat(failed.condition()).isEqualTo(RunCondition.FAILED);
        assertThat(failed.record().results()).isNotEmpty().isEqualTo(run.record().results());
    }

    @Test
    void aTrainingThatExplodesKeepsItsReason() throws Exception {
        StoredRun run = train(started(10));
        assertThat(run.condition()).isEqualTo(RunCondition.FAILED);
        assertThat(run.record().problem()).startsWith("Training diverged ").isEqualTo(witness.outcome.problem());
    }

    @Test
    void whatCannotBeWrittenIsToldOnceAndTheTrainingGoesOn() throws Exception {
        LiveRun training = started(1e-3);
        // A folder in the way of the checkpoint's file: a full disk that tests can have.
        Files.createDirectories(training.folder().checkpoint().resolve("in the way"));
        StoredRun run = train(training);
        assertThat(witness.unsaved).hasSize(1).first().asString().contains("last.zip: cannot be written");
        assertThat(run.condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(run.folder().model()).isRegularFile();
    }

    @Test
    void aTestThatCannotBeKeptLeavesTheRunFinished() throws Exception {
        LiveRun training = started(1e-3);
        Files.createDirectories(training.folder().evaluation().resolve("in the way"));
        StoredRun run = train(training);
        assertThat(witness.unsaved).hasSize(1).first().asString().contains("evaluation.json: cannot be written");
        assertThat(run.condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(run.record().figure(ResultNames.TEST_ACCURACY)).hasValue(witness.outcome.test().accuracy());
    }

    @Test
    void aModelThatCannotBeSavedLeavesTheRunFinishedAndEachProblemIsTold() throws Exception {
        LiveRun training = started(1e-3);
        Files.createDirectories(training.folder().checkpoint().resolve("in the way"));
        Files.createDirectories(training.folder().model().resolve("in the way"));
        StoredRun run = train(training);
        assertThat(witness.unsaved).hasSize(2).anyMatch(problem -> problem.contains("last.zip: cannot be written"))
                .anyMatch(problem -> problem.contains("model.zip: cannot be written"));
        assertThat(run.condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(run.record().figure(ResultNames.TEST_ACCURACY)).isPresent();
        assertThat(run.folder().evaluation()).doesNotExist();
    }

    @Test
    void anObserverThatFailsAtTheEndDoesNotLetTheRunBeWrittenTwice() throws Exception {
        LiveRun training = started(1e-3);
        witness.onRecorded = () -> {
            throw new IllegalStateException("broken");
        };
        StoredRun run = train(training);
        assertThat(run.condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(witness.ends).isEqualTo(1);
    }
}
