package org.digitlab.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.digitlab.data.ExtraImages;
import org.digitlab.experiments.LiveRun;
import org.digitlab.experiments.RunObserver;
import org.digitlab.experiments.RunSpec;
import org.digitlab.metrics.ResultNames;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.model.DigitModel;
import org.digitlab.network.model.ModelFile;
import org.digitlab.runs.MetricsTable;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.record.RunInfo;
import org.digitlab.runs.store.RunCondition;
import org.digitlab.training.checkpoint.Checkpoint;
import org.digitlab.training.checkpoint.CheckpointFile;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeFile;
import org.digitlab.training.recipe.RecipeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trainings that were begun under version 0.1 resume; see {@link Samples}. */
class ResumeCompatibilityTest {

    /** Tolerance of a loss: engines differ by up to 3e-6; a lost optimizer state changes the loss by far more. */
    private static final double ROUNDING = 1e-4;
    private static final double ONE_TEST_IMAGE = 1.0 / 200;

    @TempDir
    private Path folder;

    @Test
    void anInterruptedRunResumesToTheSameEndAsAnUninterruptedOne() throws Exception {
        Path interrupted = Samples.copy("runs", folder).resolve("interrupted");
        StoredRun before = RunStore.read(interrupted);
        assertThat(before.isResumable()).isTrue();
        assertThat(before.record().figure(ResultNames.EPOCHS_DONE)).hasValue(6);
        assertThat(Samples.metrics(before).iterations()).hasSize(81);

        LiveRun training = LiveRun.resume(interrupted, Samples.fewDigits(), ExtraImages.NONE,
                EngineKind.ACCELERATED, new RunObserver() { });
        assertThat(training.completedEpochs()).isEqualTo(6);
        training.session().run();
        training.session().await();

        StoredRun resumed = RunStore.read(interrupted);
        assertThat(resumed.condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(resumed.record().started()).isEqualTo(before.record().started());
        StoredRun whole = Samples.run("uninterrupted");
        assertSameCurves(Samples.metrics(resumed), Samples.metrics(whole));
        assertThat(resumed.record().figure(ResultNames.BEST_EPOCH))
                .isEqualTo(whole.record().figure(ResultNames.BEST_EPOCH)).hasValue(8);
        assertThat(resumed.record().figure(ResultNames.TEST_ACCURACY).orElseThrow())
                .isCloseTo(whole.record().figure(ResultNames.TEST_ACCURACY).orElseThrow(), within(ONE_TEST_IMAGE));
        assertThat(resumed.record().figure(ResultNames.TEST_LOSS).orElseThrow())
                .isCloseTo(whole.record().figure(ResultNames.TEST_LOSS).orElseThrow(), within(ROUNDING));
    }

    @Test
    void aCheckpointHoldsTheBestWeightsBesideTheNewest() throws IOException {
        StoredRun run = Samples.run("interrupted");
        Recipe recipe = RecipeMap.read(run.record().info().recipe().all());
        Checkpoint checkpoint = CheckpointFile.open(run.folder().checkpoint(), Zoo.find(Family.CNN, "000"), recipe, 255);
        assertThat(checkpoint.epoch()).isEqualTo(6);
        assertThat(checkpoint.seconds()).isEqualTo(14.331620459);
        assertThat(checkpoint.best().epoch()).isEqualTo(5);
        assertThat(checkpoint.best().accuracy()).isEqualTo(0.8222222222222222);
        assertThat(checkpoint.average()).hasSize(59_453).isNotEqualTo(checkpoint.weights().parameters());
        assertThat(checkpoint.updaterState()).hasSize(2 * 59_453);
        try (DigitModel best = ModelFile.open(run.folder().model())) {
            assertThat(checkpoint.best().weights().parameters()).isEqualTo(best.network().params().data().asFloat());
        }
    }

    @Test
    void aFinishedRunIsRecognisedAsTheSameTraining() throws IOException {
        Recipe recipe = RecipeFile.read(Samples.path("recipes/every-field.json")).recipe();
        RunInfo info = Samples.run("extra-data").record().info();
        ExtraImages extra = new ExtraImages(ExtraImages.NONE.training(), ExtraImages.NONE.heldOut(), info.extra());
        assertThat(new RunSpec(Zoo.find(Family.CNN, "000"), recipe, EngineKind.ACCELERATED, Samples.fewDigits(), 300, folder,
                extra).matches(info)).isTrue();
    }

    private static void assertSameCurves(MetricsTable found, MetricsTable expected) {
        assertThat(found.iterations()).hasSameSizeAs(expected.iterations());
        for (int i = 0; i < expected.iterations().size(); i++) {
            assertThat(found.iterations().get(i).iteration()).isEqualTo(i + 1);
            assertThat(found.iterations().get(i).learningRate()).isEqualTo(expected.iterations().get(i).learningRate());
            assertThat(found.iterations().get(i).loss()).as("loss of iteration " + (i + 1))
                    .isCloseTo(expected.iterations().get(i).loss(), within(ROUNDING));
        }
        List<ValidationPoint> validations = epochs(expected).toList();
        assertThat(epochs(found)).hasSameSizeAs(validations).zipSatisfy(validations,
                (one, other) -> assertThat(one.loss()).isCloseTo(other.loss(), within(ROUNDING)));
    }

    /** Returns the validations at the ends of epochs; the number of probes in between depends on the machine's speed. */
    private static Stream<ValidationPoint> epochs(MetricsTable metrics) {
        return metrics.validations().stream().filter(point -> point.scope() == ValidationPoint.Scope.EPOCH);
    }
}
