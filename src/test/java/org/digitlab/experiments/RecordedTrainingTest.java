package org.digitlab.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.ResultNames;
import org.digitlab.network.Family;
import org.digitlab.network.ModelFile;
import org.digitlab.network.Zoo;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.runs.MetricsTable;
import org.digitlab.runs.RunCondition;
import org.digitlab.runs.RunFolder;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.RunWriter;
import org.digitlab.runs.StoredRun;
import org.digitlab.training.Checkpoint;
import org.digitlab.training.Recipe;
import org.digitlab.training.Schedule;
import org.digitlab.training.UpdaterKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedTrainingTest {

    private static final int EPOCHS = 3;

    @TempDir
    private Path runs;
    private final Witness witness = new Witness();

    @Test
    void aRunThatCameToItsEndIsCompleteAndTested() throws Exception {
        StoredRun run = train(started(1e-3));
        assertThat(run.condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(run.record().figure(ResultNames.EPOCHS_DONE)).hasValue(EPOCHS);
        assertThat(run.record().figure(ResultNames.TEST_ACCURACY)).hasValue(witness.outcome.test().accuracy());
        assertThat(run.record().info().machine().processor()).isNotBlank();
        assertThat(run.record().info().machine().memory()).isGreaterThan(1 << 28);
        assertThat(run.record().info().parameters()).isEqualTo(118_282);
        assertThat(MetricsTable.read(run.folder().path()).iterations()).hasSize(EPOCHS * 32)
                .allSatisfy(point -> assertThat(point.seconds()).isPositive());
        assertThat(ModelFile.open(run.folder().model()).network().params().toFloatVector())
                .isEqualTo(witness.outcome.result().weights().parameters());
        assertThat(witness.unsaved).isEmpty();
    }

    @Test
    void atEveryCheckpointTheRunCouldBeCutOff() throws Exception {
        RecordedTraining training = started(1e-3);
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
    void aStoppedRunGoesOnToTheEndThatItWouldHaveHad() throws Exception {
        List<IterationPoint> whole = curve(train(started(1e-3)).folder());
        Witness first = new Witness();
        RecordedTraining training = RecordedTraining.start(job(1e-3), first);
        first.onCheckpoint = epoch -> {
            if (epoch == 2) {
                training.session().stop();
            }
        };
        assertThat(train(training).condition()).isEqualTo(RunCondition.STOPPED);
        Path folder = training.folder().path();
        StoredRun run = train(RecordedTraining.resume(folder, Stripes.data("abc"), EngineKind.BUILTIN, witness));
        assertThat(run.condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(run.record().resumed()).hasSize(1);
        assertThat(run.record().figure(ResultNames.EPOCHS_DONE)).hasValue(EPOCHS);
        assertThat(curve(run.folder())).isEqualTo(whole);
    }

    @Test
    void anAbandonedRunIsStoppedKeptAndNotTested() throws Exception {
        RecordedTraining training = started(1e-3);
        witness.onCheckpoint = epoch -> training.abandon();
        StoredRun run = train(training);
        assertThat(run.condition()).isEqualTo(RunCondition.STOPPED);
        assertThat(run.isContinuable()).isTrue();
        assertThat(run.record().figure(ResultNames.TEST_ACCURACY)).isEmpty();
        assertThat(run.folder().model()).isRegularFile();
    }

    @Test
    void aTrainingThatWasNeverBegunLeavesNothingBehind() throws Exception {
        RecordedTraining training = started(1e-3);
        training.discard();
        assertThat(runs).isEmptyDirectory();
    }

    @Test
    void aRunThatWasOpenedToGoOnAndDidNotIsAsBefore() throws Exception {
        RecordedTraining training = started(1e-3);
        witness.onCheckpoint = epoch -> training.abandon();
        StoredRun before = train(training);
        RecordedTraining.resume(training.folder().path(), Stripes.data("abc"), EngineKind.BUILTIN, witness).discard();
        assertThat(RunStore.read(training.folder().path())).isEqualTo(before);
    }

    @Test
    void measurementsAfterTheCheckpointStayUntilItReallyGoesOn() throws Exception {
        StoredRun run = stoppedAfter(40);
        assertThat(MetricsTable.read(run.folder().path()).iterations()).hasSizeGreaterThanOrEqualTo(40);
        String before = Files.readString(run.folder().metrics());
        RecordedTraining again = RecordedTraining.resume(run.folder().path(), Stripes.data("abc"), EngineKind.BUILTIN,
                witness);
        List<Integer> past = new ArrayList<>();
        again.past(new MetricsSink() {
            @Override
            public void iteration(IterationPoint point) {
                past.add(point.iteration());
            }
        });
        assertThat(past).hasSize(32).endsWith(32);
        again.discard();
        assertThat(run.folder().metrics()).hasContent(before);
    }

    @Test
    void aRunThatFailsBeforeItHasWeightsKeepsItsResults() throws Exception {
        StoredRun run = stoppedAfter(40);
        RunWriter writer = RunWriter.resume(run.folder(), record -> 32);
        new RunRecorder(job(1e-3), writer, 320, null, witness).failed("The memory is full", null);
        StoredRun failed = RunStore.read(run.folder().path());
        assertThat(failed.condition()).isEqualTo(RunCondition.FAILED);
        assertThat(failed.record().results()).isNotEmpty().isEqualTo(run.record().results());
    }

    @Test
    void aTrainingThatExplodesKeepsItsReason() throws Exception {
        StoredRun run = train(started(10));
        assertThat(run.condition()).isEqualTo(RunCondition.FAILED);
        assertThat(run.record().problem()).startsWith("The loss ").isEqualTo(witness.outcome.problem());
    }

    @Test
    void whatCannotBeWrittenIsToldOnceAndTheTrainingGoesOn() throws Exception {
        RecordedTraining training = started(1e-3);
        // A folder in the way of the checkpoint's file: a full disk that tests can have.
        Files.createDirectories(training.folder().checkpoint().resolve("in the way"));
        StoredRun run = train(training);
        assertThat(witness.unsaved).hasSize(1).first().asString().contains("last.zip: cannot be written");
        assertThat(run.condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(run.folder().model()).isRegularFile();
    }

    @Test
    void aTestThatCannotBeKeptLeavesTheRunFinished() throws Exception {
        RecordedTraining training = started(1e-3);
        Files.createDirectories(training.folder().evaluation().resolve("in the way"));
        StoredRun run = train(training);
        assertThat(witness.unsaved).hasSize(1).first().asString().contains("evaluation.json: cannot be written");
        assertThat(run.condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(run.record().figure(ResultNames.TEST_ACCURACY)).hasValue(witness.outcome.test().accuracy());
    }

    @Test
    void aModelThatCannotBeSavedLeavesTheRunFinishedAndEachProblemIsTold() throws Exception {
        RecordedTraining training = started(1e-3);
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
        RecordedTraining training = started(1e-3);
        witness.onRecorded = () -> {
            throw new IllegalStateException("broken");
        };
        StoredRun run = train(training);
        assertThat(run.condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(witness.ends).isEqualTo(1);
    }

    @Test
    void whatStandsInTheWayOfGoingOnIsSaidAndNothingIsTouched() throws Exception {
        StoredRun finished = train(started(1e-3));
        assertRefused(finished.folder(), "abc", "the run is finished, expected one that was cut short");
        RecordedTraining running = started(1e-3);
        assertRefused(running.folder(), "abc", "the run is being written by a training; stop that first");
        witness.onCheckpoint = epoch -> running.abandon();
        train(running);
        assertRefused(running.folder(), "other", "expected the data that the run learnt from, stripes (SHA-256 abc), "
                + "found stripes (SHA-256 other)");
        String whole = Files.readString(running.folder().record());
        Files.writeString(running.folder().record(), whole.replace("\"epochs\" : 3,", "\"epochs\" : 4,"));
        assertRefused(running.folder(), "abc", "last.zip: was made with epochs 3, expected 4");
        Files.writeString(running.folder().record(), whole.replace("\"images\" : 400", "\"images\" : 1"));
        assertRefused(running.folder(), "abc", "run.json: Expected at least 2 images to split, found 1");
        Files.writeString(running.folder().record(), whole);
        Files.write(running.folder().checkpoint(), new byte[100]);
        assertRefused(running.folder(), "abc", "not a zip file, expected a model");
        Files.delete(running.folder().checkpoint());
        assertRefused(running.folder(), "abc", "no such file, expected the checkpoint of a training (.zip)");
        String record = Files.readString(running.folder().record());
        Files.writeString(running.folder().record(), record.replace("\"epochs\" : 3,", "\"epochs\" : \"three\","));
        assertRefused(running.folder(), "abc", "run.json: Epochs: expected a whole number from 1 to 1000, found \"three\"");
        Files.writeString(running.folder().record(), record.replace("\"schema\" : 1", "\"schema\" : 2"));
        assertRefused(running.folder(), "abc", "was written by a newer version of this program");
    }

    private void assertRefused(RunFolder run, String sha256, String sentence) throws IOException {
        String before = contents(run);
        assertThatThrownBy(() -> RecordedTraining.resume(run.path(), Stripes.data(sha256), EngineKind.BUILTIN, witness))
                .isInstanceOf(IOException.class).hasMessageStartingWith(run.path().toString())
                .hasMessageContaining(sentence);
        assertThat(contents(run)).isEqualTo(before);
    }

    private static String contents(RunFolder run) throws IOException {
        try (Stream<Path> files = Files.list(run.path())) {
            return files.sorted().map(file -> file + " " + file.toFile().length() + " " + file.toFile().lastModified())
                    .collect(Collectors.joining("\n"));
        }
    }

    /** One that is stopped in the middle of an epoch. */
    private StoredRun stoppedAfter(int iterations) throws Exception {
        Witness first = new Witness();
        RecordedTraining training = RecordedTraining.start(job(1e-3), first);
        first.onIteration = iteration -> {
            if (iteration == iterations) {
                training.session().stop();
            }
        };
        StoredRun run = train(training);
        assertThat(run.condition()).isEqualTo(RunCondition.STOPPED);
        return run;
    }

    private RecordedTraining started(double learningRate) throws IOException {
        return RecordedTraining.start(job(learningRate), witness);
    }

    private TrainingJob job(double learningRate) {
        Recipe recipe = new Recipe(EPOCHS, 10, learningRate, Schedule.COSINE,
                learningRate > 1 ? UpdaterKind.SGD : UpdaterKind.ADAM, null, 0, 7, 0.2);
        return new TrainingJob(Zoo.find(Family.MLP, "000"), recipe, EngineKind.BUILTIN, Stripes.data("abc"),
                Integer.MAX_VALUE, runs);
    }

    private static StoredRun train(RecordedTraining training) throws InterruptedException {
        training.session().run();
        training.session().await();
        return RunStore.read(training.folder().path());
    }

    /** Without the times. */
    private static List<IterationPoint> curve(RunFolder run) throws IOException {
        return MetricsTable.read(run.path()).iterations().stream().map(point -> new IterationPoint(point.iteration(),
                point.epoch(), point.loss(), point.accuracy(), point.learningRate())).toList();
    }

    private static int lastEpoch(RunFolder run) {
        try {
            var validations = MetricsTable.read(run.path()).validations();
            return validations.get(validations.size() - 1).epoch();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Keeps what a recorded training tells. */
    private static final class Witness implements RunObserver {

        private final List<Integer> checkpoints = new ArrayList<>();
        private final List<String> unsaved = new ArrayList<>();
        private volatile IntConsumer onCheckpoint = epoch -> { };
        private volatile IntConsumer onIteration = iteration -> { };
        private volatile Runnable onRecorded = () -> { };
        private volatile RunOutcome outcome;
        private volatile int ends;

        @Override
        public void iteration(IterationPoint point) {
            onIteration.accept(point.iteration());
        }

        @Override
        public void checkpoint(Checkpoint checkpoint) {
            checkpoints.add(checkpoint.epoch());
            onCheckpoint.accept(checkpoint.epoch());
        }

        @Override
        public void recorded(RunOutcome end) {
            outcome = end;
            ends++;
            onRecorded.run();
        }

        @Override
        public void unsaved(String problem) {
            unsaved.add(problem);
        }
    }
}
