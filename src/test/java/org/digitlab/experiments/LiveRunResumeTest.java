package org.digitlab.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.digitlab.experiments.ShortRuns.EPOCHS;
import static org.digitlab.experiments.ShortRuns.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitlab.data.ExtraData;
import org.digitlab.data.ExtraImages;
import org.digitlab.data.Stripes;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.MetricsSink;
import org.digitlab.metrics.ResultNames;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.model.DigitModel;
import org.digitlab.network.model.ModelFile;
import org.digitlab.runs.MetricsTable;
import org.digitlab.runs.RunFolder;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.store.RunCondition;
import org.digitlab.training.TrainingImages;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveRunResumeTest {

    @TempDir
    Path root;
    private final RecordingRunObserver witness = new RecordingRunObserver();
    private ShortRuns runs;

    @BeforeEach
    void createRuns() {
        runs = new ShortRuns(root, witness);
    }

    @Test
    void aResumedRunHasTheResultOfAnUninterruptedRun() throws Exception {
        List<IterationPoint> whole = curve(train(runs.started(1e-3)).folder());
        RecordingRunObserver first = new RecordingRunObserver();
        LiveRun training = LiveRun.start(runs.job(1e-3), first);
        first.onCheckpoint = epoch -> {
            if (epoch == 2) {
                training.session().stop();
            }
        };
        assertThat(train(training).condition()).isEqualTo(RunCondition.STOPPED);
        Path folder = training.folder().path();
        StoredRun run = train(resumed(folder));
        assertThat(run.condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(run.record().resumed()).hasSize(1);
        assertThat(run.record().figure(ResultNames.EPOCHS_DONE)).hasValue(EPOCHS);
        assertThat(curve(run.folder())).isEqualTo(whole);
    }

    @Test
    void aRunAbandonedInItsFirstEpochStartsAgainWithTheSameResult() throws Exception {
        List<IterationPoint> whole = curve(train(runs.started(1e-3)).folder());
        RecordingRunObserver first = new RecordingRunObserver();
        LiveRun training = LiveRun.start(runs.job(1e-3), first);
        first.onIteration = iteration -> {
            if (iteration == 20) {
                training.abandon();
            }
        };
        StoredRun cut = train(training);
        assertThat(cut.condition()).isEqualTo(RunCondition.INTERRUPTED);
        assertThat(cut.isResumable()).isTrue();
        assertThat(ModelFile.open(cut.folder().model()).manifest().orElseThrow().results()).as("newest weights")
                .containsEntry(ResultNames.ITERATIONS, 20);
        LiveRun again = resumed(cut.path());
        assertThat(again.completedEpochs()).isZero();
        StoredRun run = train(again);
        assertThat(run.condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(curve(run.folder())).isEqualTo(whole);
        assertThat(MetricsTable.read(run.path()).validations().stream().filter(point -> point.iteration() == 0))
                .as("measurements before the first step").hasSize(1);
    }

    @Test
    void discardingAResumedRunLeavesItUnchanged() throws Exception {
        LiveRun training = runs.started(1e-3);
        witness.onCheckpoint = epoch -> training.abandon();
        StoredRun before = train(training);
        resumed(training.folder().path()).discard();
        assertThat(RunStore.read(training.folder().path())).isEqualTo(before);
    }

    @Test
    void measurementsAfterTheCheckpointAreKeptUntilTheResumedRunStarts() throws Exception {
        StoredRun run = runs.stoppedAfter(40);
        assertThat(MetricsTable.read(run.folder().path()).iterations()).hasSizeGreaterThanOrEqualTo(40);
        String before = Files.readString(run.folder().metrics());
        LiveRun again = resumed(run.folder().path());
        List<Integer> past = new ArrayList<>();
        again.readPast(new MetricsSink() {
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
    void aRunThatCannotBeResumedIsReportedAndUnchanged() throws Exception {
        StoredRun finished = train(runs.started(1e-3));
        assertRefused(finished.folder(), "abc", "the run is finished, expected one that was stopped or interrupted");
        LiveRun running = runs.started(1e-3);
        assertRefused(running.folder(), "abc", "is being written by a training; stop that first");
        witness.onCheckpoint = epoch -> running.abandon();
        train(running);
        assertRefused(running.folder(), "other", "expected the data of the run, stripes (SHA-256 abc), "
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
        assertRefused(running.folder(), "abc", "run.json: \"epochs\": expected a whole number from 1 to 1000, found \"three\"");
        Files.writeString(running.folder().record(), record.replace("\"schema\" : 1", "\"schema\" : 2"));
        assertRefused(running.folder(), "abc", "was written by a newer version of this program");
    }

    @Test
    void aRunWithExtraImagesResumesOnlyWithTheSameOnes() throws Exception {
        ExtraImages extra = new ExtraImages(Stripes.data("abc").test(), Stripes.data("abc").training(),
                new ExtraData("pens.jsonl", 100, 0.8, "def", "by somebody"));
        RunSpec plain = runs.job(1e-3);
        RunSpec job = new RunSpec(plain.variant(), plain.recipe(), plain.engine(), plain.data(), plain.limit(),
                plain.out(), extra);
        RecordingRunObserver first = new RecordingRunObserver();
        LiveRun training = LiveRun.start(job, first);
        first.onCheckpoint = epoch -> training.session().stop();
        StoredRun cut = train(training);
        assertThat(cut.record().info().extra()).isEqualTo(extra.origin());
        assertRefused(cut.folder(), "abc", "expected 100 drawings of pens.jsonl (SHA-256 def) as additional training "
                + "images, found no drawings");

        StoredRun run = train(LiveRun.resume(cut.folder().path(), plain.data(), extra, EngineKind.BUILTIN,
                witness));
        assertThat(run.condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(run.record().figure(ResultNames.HELD_OUT_ACCURACY).orElseThrow()).isGreaterThan(0.5);
        assertThat(curve(run.folder())).hasSize(EPOCHS * (320 + 100) / 10);
        try (DigitModel model = ModelFile.open(run.folder().model())) {
            assertThat(model.manifest().orElseThrow().extra()).isEqualTo(extra.origin());
            assertThat(model.manifest().orElseThrow().trainedImages()).isEqualTo(420);
        }
    }

    @Test
    void aRunWithOtherHandwritingStylesCannotBeResumed() throws Exception {
        RunSpec plain = runs.job(1e-3);
        Recipe recipe = plain.recipe().with(RecipeField.DRAWINGS, 30.0);
        RunSpec job = new RunSpec(plain.variant(), recipe, plain.engine(), plain.data(), plain.limit(),
                plain.out());
        RecordingRunObserver first = new RecordingRunObserver();
        LiveRun training = LiveRun.start(job, first);
        first.onCheckpoint = epoch -> training.session().stop();
        StoredRun cut = train(training);
        Map<String, String> ways = TrainingImages.waysOfWriting(recipe);
        assertThat(ways).containsOnlyKeys("digits.txt");
        assertThat(cut.record().info().synthesisFiles()).isEqualTo(ways);
        assertThat(job.matches(cut.record().info())).isTrue();
        try (DigitModel model = ModelFile.open(cut.folder().model())) {
            assertThat(model.manifest().orElseThrow().waysOfWriting()).isEqualTo(ways);
        }

        String record = Files.readString(cut.folder().record());
        Files.writeString(cut.folder().record(), record.replace(ways.get("digits.txt"), "of-before"));
        assertThat(job.matches(RunStore.read(cut.folder().path()).record().info())).isFalse();
        assertRefused(cut.folder(), "abc", "expected the handwriting styles of the run (SHA-256 of "
                + "digits.txt: of-before), found those of another version of this program (SHA-256 of digits.txt: "
                + ways.get("digits.txt") + ")");

        String older = record.replaceAll("\"waysOfWriting\" : \\{[^}]*},", "");
        assertThat(older).doesNotContain("digits.txt");
        Files.writeString(cut.folder().record(), older);
        assertThat(train(resumed(cut.folder().path())).condition()).isEqualTo(RunCondition.FINISHED);
    }

    private LiveRun resumed(Path folder) throws IOException {
        return LiveRun.resume(folder, Stripes.data("abc"), ExtraImages.NONE, EngineKind.BUILTIN, witness);
    }

    private void assertRefused(RunFolder run, String sha256, String sentence) throws IOException {
        String before = contents(run);
        assertThatThrownBy(() -> LiveRun.resume(run.path(), Stripes.data(sha256), ExtraImages.NONE,
                EngineKind.BUILTIN, witness))
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

    /** Returns the points without times. */
    private static List<IterationPoint> curve(RunFolder run) throws IOException {
        return MetricsTable.read(run.path()).iterations().stream().map(point -> new IterationPoint(point.iteration(),
                point.epoch(), point.loss(), point.accuracy(), point.learningRate())).toList();
    }
}
