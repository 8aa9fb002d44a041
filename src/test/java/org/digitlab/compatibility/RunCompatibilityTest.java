package org.digitlab.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.digitlab.data.ExtraData;
import org.digitlab.evaluation.Evaluator;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.ResultNames;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.metrics.classification.Latency;
import org.digitlab.metrics.classification.Outcome;
import org.digitlab.network.model.DigitModel;
import org.digitlab.network.model.Manifest;
import org.digitlab.network.model.ModelFile;
import org.digitlab.runs.EvaluationFile;
import org.digitlab.runs.FoldsStore;
import org.digitlab.runs.MetricsTable;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.StoredFolds;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.record.RunInfo;
import org.digitlab.runs.store.RunCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs and cross-validations of version 0.1 are read; see {@link Samples}. */
class RunCompatibilityTest {

    /** Tolerance of a loss: engines differ by up to 3e-6; a lost optimizer state changes the loss by far more. */
    private static final double ROUNDING = 1e-4;
    private static final double ONE_TEST_IMAGE = 1.0 / 200;

    @TempDir
    private Path folder;

    @Test
    void allRunsAreListedWithTheirCondition() throws IOException {
        List<StoredRun> runs = new RunStore(Samples.copy("runs", folder)).list();
        assertThat(runs).allSatisfy(run -> assertThat(run.fault()).as(run.id()).isNull());
        assertThat(runs.stream().map(run -> entry(run.id(), run.condition())).toList()).containsExactlyInAnyOrder(
                entry("extra-data", RunCondition.FINISHED), entry("failed", RunCondition.FAILED),
                entry("finished", RunCondition.FINISHED), entry("interrupted", RunCondition.INTERRUPTED),
                entry("older", RunCondition.FINISHED), entry("resumed", RunCondition.FINISHED),
                entry("stopped", RunCondition.STOPPED), entry("uninterrupted", RunCondition.FINISHED));
    }

    @Test
    void everyFieldOfARunsRecordIsRead() throws IOException {
        for (String name : Samples.names("runs")) {
            String file = "runs/" + name + "/run.json";
            Map<String, Object> written = Samples.json(file);
            StoredRun run = Samples.run(name);
            assertThat(run.record().results()).as(file).isEqualTo(written.get("results"));
            assertThat(run.record().versions()).as(file).isEqualTo(written.get("versions"));
            assertThat(run.record().started()).as(file).isEqualTo((String) written.get("started"));
            assertThat(run.record().problem()).as(file).isEqualTo(written.get("problem"));
            assertThat(run.record().info().recipe().all()).as(file).isEqualTo(written.get("recipe"));
            assertThat(run.record().info().dataSha256()).as(file).isEqualTo(written.get("dataSha256"));
            assertThat(run.record().info().data()).as(file).isEqualTo("few-digits");
            assertThat(run.record().info().images()).as(file).isEqualTo(300);
        }
    }

    @Test
    void aFinishedRunKeepsItsFiguresMeasurementsAndLabel() throws IOException {
        StoredRun run = Samples.run("finished");
        assertThat(run.name()).isEqualTo("First try");
        assertThat(run.notes()).isEqualTo("Three hundred digits only.\nStill: 58 % – for one epoch.");
        assertThat(run.label().colorIndex()).isEqualTo(4);
        RunInfo info = run.record().info();
        assertThat(info.variant()).isEqualTo("000");
        assertThat(info.parameters()).isEqualTo(118_282);
        assertThat(info.seed()).isEqualTo(42);
        assertThat(info.machine().cores()).isEqualTo(2);
        assertThat(run.record().finished()).isEqualTo("2026-12-01T11:37:45Z");
        assertThat(run.record().figure(ResultNames.VALIDATION_ACCURACY)).hasValue(0.64);
        assertThat(run.record().figure(ResultNames.TEST_ACCURACY)).hasValue(0.58);
        MetricsTable metrics = Samples.metrics(run);
        assertThat(metrics.iterations()).hasSize(28);
        assertThat(metrics.iterations().get(1))
                .isEqualTo(new IterationPoint(2, 1, 2.589730646371896, 0.1, 0.003, 0.408, 33.0));
        assertThat(metrics.validations()).hasSize(15).last()
                .isEqualTo(new ValidationPoint(28, 1, 1.0824445863949257, 0.64, ValidationPoint.Scope.EPOCH, 0.59));
    }

    @Test
    void aSavedModelRecognisesTestImagesAsBefore() throws IOException {
        StoredRun run = Samples.run("finished");
        try (DigitModel model = ModelFile.open(run.folder().model())) {
            Manifest manifest = model.manifest().orElseThrow();
            assertThat(manifest.variant()).isEqualTo("000");
            assertThat(manifest.trainedImages()).isEqualTo(275);
            assertThat(manifest.recipe()).isEqualTo(Samples.object("runs/finished/model.json", "recipe"));
            assertThat(manifest.results()).isEqualTo(Samples.object("runs/finished/model.json", "results"));
            assertThat(manifest.created()).isEqualTo(Samples.json("runs/finished/model.json").get("created"));
            assertThat(model.rejectBelow()).isEqualTo(0.1611979603767395);
            EvaluationReport report = Evaluator.test(model, Samples.fewDigits(), part -> { }, () -> false);
            assertThat(report.accuracy()).isCloseTo(0.58, within(ONE_TEST_IMAGE));
            assertThat(report.loss()).isCloseTo(1.3100678261829826, within(ROUNDING));
        }
    }

    @Test
    void aSavedEvaluationIsRead() throws IOException {
        StoredRun run = Samples.run("finished");
        EvaluationReport report = EvaluationFile.of(run.folder()).read(run.record().info().dataSha256()).orElseThrow();
        assertThat(report.images()).isEqualTo(200);
        assertThat(report.accuracy()).isEqualTo(0.58);
        assertThat(report.loss()).isCloseTo(1.3100678261829826, within(1e-6));
        assertThat(report.latency()).isEqualTo(new Latency(0.005971, 0.055441189999999994, 2000, "accelerated"));
        assertThat(report.mistakes()).hasSize(84).first()
                .isEqualTo(new Outcome(132, 5, 3, 0.8128112554550171, 0.04718464985489845));
    }

    @Test
    void aRunNamesItsExtraTrainingData() throws IOException {
        StoredRun run = Samples.run("extra-data");
        ExtraData extra = run.record().info().extra();
        assertThat(extra.name()).isEqualTo("strokes.jsonl");
        assertThat(extra.images()).isEqualTo(12);
        assertThat(extra.heldOutShare()).isEqualTo(0.5);
        assertThat(extra.sha256()).startsWith("c9ae3e0a76b29122");
        assertThat(extra.credit()).isEqualTo("Drawn for the tests of Digit Lab, CC0");
        assertThat(run.record().info().synthesisFiles())
                .isEqualTo(Samples.object("runs/extra-data/run.json", "waysOfWriting")).hasSize(2);
        assertThat(run.record().figure(ResultNames.HELD_OUT_ACCURACY)).hasValue(0.4166666666666667);
        try (DigitModel model = ModelFile.open(run.folder().model())) {
            assertThat(model.manifest().orElseThrow().extra()).isEqualTo(extra);
            assertThat(model.manifest().orElseThrow().waysOfWriting()).isEqualTo(run.record().info().synthesisFiles());
            assertThat(model.manifest().orElseThrow().trainedImages()).isEqualTo(240 + 12 + 30 + 20);
        }
    }

    @Test
    void aRunOfTheFirstFormatIsReadWithoutNewerFields() throws IOException {
        StoredRun run = Samples.run("older");
        assertThat(run.name()).isEqualTo("Before colours");
        assertThat(run.label().colorIndex()).isNegative();
        assertThat(run.record().info().parameters()).isZero();
        assertThat(run.record().info().machine()).isNull();
        assertThat(run.record().info().extra()).isNull();
        assertThat(run.record().figure(ResultNames.TEST_ACCURACY)).hasValue(0.58);
        assertThat(Samples.metrics(run).iterations()).hasSize(28).last().satisfies(point -> {
            assertThat(point.epoch()).isEqualTo(1);
            assertThat(point.learningRate()).isNaN();
            assertThat(point.seconds()).isNaN();
        });
    }

    @Test
    void aFailedRunSaysWhyAndAResumedRunSaysWhen() throws IOException {
        assertThat(Samples.run("failed").record().problem()).startsWith("The loss exploded to 1591 at iteration 2");
        assertThat(Samples.run("stopped").record().resumed()).isEmpty();
        assertThat(Samples.run("stopped").record().figure(ResultNames.TEST_ACCURACY)).hasValue(0.685);
        assertThat(Samples.run("resumed").record().resumed()).hasSize(1).first().hasToString("2026-12-01T11:42:17Z");
        assertThat(Samples.metrics(Samples.run("resumed")).iterations()).hasSize(224);
    }

    @Test
    void crossValidationsKeepTheirFolds() throws IOException {
        FoldsStore store = new FoldsStore(Samples.copy("cross-validations", folder));
        assertThat(store.list()).extracting(StoredFolds::id).containsExactly("interrupted", "finished");
        StoredFolds finished = store.list().get(1);
        assertThat(finished.condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(finished.record().folds()).isEqualTo(3);
        assertThat(finished.record().complete()).hasSize(3).last()
                .isEqualTo(new FoldResult(3, 200, 100, 0.7, 0.8469071934532161, 0.125530324));
        assertThat(finished.record().run().results())
                .isEqualTo(Samples.object("cross-validations/finished/cross-validation.json", "results"))
                .containsEntry("accuracyDeviation", 0.060277137733417085);
        assertThat(iterations(finished)).containsExactly(14, 14, 14);

        StoredFolds interrupted = store.list().get(0);
        assertThat(interrupted.condition()).isEqualTo(RunCondition.INTERRUPTED);
        assertThat(interrupted.record().complete()).extracting(FoldResult::accuracy).containsExactly(0.84);
        assertThat(interrupted.runs()).extracting(StoredRun::condition)
                .containsExactly(RunCondition.FINISHED, RunCondition.INTERRUPTED);
        assertThat(iterations(interrupted)).containsExactly(160, 40);
    }

    private static List<Integer> iterations(StoredFolds folds) throws IOException {
        List<Integer> counts = new ArrayList<>();
        for (StoredRun fold : folds.runs()) {
            counts.add(Samples.metrics(fold).iterations().size());
        }
        return counts;
    }
}
